"""What `grade verify` prints."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from grader.reports._table import table
from grader.reports._voice import Voice, voice

if TYPE_CHECKING:
    from grader.headroom import HeadRoom
    from grader.mutants import Mutants
    from grader.proof import Proof, Tally

HEADERS = ("exercise", "proved", "solutions", "killed", "named", "null answers", "wrong files", "mutants",
           "idle checks", "error/bound")  # fmt: skip


def render(proofs: Sequence[Proof], format_: str, lang: str | None = None) -> str:
    """A table for people, or JSON."""
    if format_ == "json":
        return json.dumps({"results": [plain(proof) for proof in proofs]}, indent=1, ensure_ascii=False)
    say = voice(lang, "")
    rows = table([_row(proof, say) for proof in proofs], headers=[say.text(header) for header in HEADERS])
    problems = [click.style(f"✗ {proof.exercise}: {problem}", fg="red") for proof in proofs
                for problem in _problems(proof, say)]  # fmt: skip
    return "\n".join([rows, "", *problems, click.style(_summary(proofs, say), bold=True)])


def render_progress(proof: Proof, count: int, total: int, lang: str | None) -> str:
    """One line for an exercise that is done."""
    say = voice(lang, "")
    return f"[{count}/{total}] {proof.exercise}: {_word(proof, say)}"


def plain(proof: Proof) -> dict[str, Any]:
    """Everything of a proof, for other tools; an infinite error has no number in JSON and is left out."""
    return {
        "exercise": proof.exercise,
        "proved": proof.proved,
        "solutions": {"accepted": proof.solutions.good, "total": proof.solutions.total},
        "mistakes": {
            "killed": proof.mistakes_killed.good,
            "named": proof.mistakes_named.good,
            "total": proof.mistakes_killed.total,
        },
        "null_answers": {"rejected": proof.null_answers.good, "total": proof.null_answers.total},
        "wrong": {"as_due": proof.wrong.good, "total": proof.wrong.total},
        "starter_fails": proof.starter_fails,
        "idle_checks": list(proof.idle_checks),
        "mutants": _plain_mutants(proof.mutants) if proof.mutants is not None else None,
        "head_room": {"largest_right": proof.head_room.right, "smallest_wrong": proof.head_room.wrong},
        "problems": list(_problems(proof, voice("en", ""))),
    }


def _plain_mutants(mutants: Mutants) -> dict[str, Any]:
    return {"tried": mutants.tried, "killed": mutants.killed, "hung": mutants.hung, "equivalent": mutants.equivalent,
            "survivors": list(mutants.survivors), "outdated": list(mutants.outdated)}  # fmt: skip


def _row(proof: Proof, say: Voice) -> tuple[str, ...]:
    tallies = (proof.solutions, proof.mistakes_killed, proof.mistakes_named, proof.null_answers, proof.wrong)
    return (proof.exercise, _word(proof, say), *map(_of, tallies), _mutants(proof.mutants), str(len(proof.idle_checks)),
            head_room_in_words(proof.head_room))  # fmt: skip


def _word(proof: Proof, say: Voice) -> str:
    return say("proved") if proof.proved else say("NOT PROVED")


def _of(tally: Tally) -> str:
    return f"{tally.good}/{tally.total}"


def _mutants(mutants: Mutants | None) -> str:
    """Killed of those tried that are wrong, and how many were right after all."""
    if mutants is None:
        return "-"
    equal = f" ={mutants.equivalent}" if mutants.equivalent else ""
    return f"{mutants.killed}/{mutants.tried - mutants.equivalent}{equal}"


def head_room_in_words(head_room: HeadRoom) -> str:
    """The largest of a right answer, and the smallest of a wrong one; without either, answers are exact."""
    right, wrong = (_digits(value) for value in (head_room.right, head_room.wrong))
    return f"{right} | {wrong}" if right != "-" or wrong != "-" else "-"


def _digits(value: float | None) -> str:
    return f"{value:.1g}" if value is not None and math.isfinite(value) else "-"


def _summary(proofs: Sequence[Proof], say: Voice) -> str:
    proved = say("{good} of {total} proved", good=sum(proof.proved for proof in proofs), total=len(proofs))
    tried = [proof.mutants for proof in proofs if proof.mutants is not None]
    wrong, killed = sum(m.tried - m.equivalent for m in tried), sum(m.killed for m in tried)
    if not wrong:
        return proved
    part = f"{100 * killed / wrong:.1f} %"
    score = say("mutants killed: {killed} of {wrong} ({part})", killed=killed, wrong=wrong, part=part)
    return f"{proved} · {score}"


def _problems(proof: Proof, say: Voice) -> Iterator[str]:
    """Everything that keeps the exercise from being proved, one sentence each."""
    if proof.error:
        yield say.text(proof.error)
        return
    p, unnamed = proof, proof.mistakes_named.rest
    found = (
        (p.mistakes_killed.rest, say("mistakes that pass: {names}", names=_joined(p.mistakes_killed.rest))),
        (unnamed, say("mistakes not named by the diagnosis: {names}", names=_joined(unnamed))),
        (p.null_answers.rest, say("null answers that earn points: {names}", names=_joined(p.null_answers.rest))),
        (p.solutions.rest, say("solutions that are refused: {names}", names=_joined(p.solutions.rest))),
        (p.wrong.rest, say("wrong submissions judged otherwise: {names}", names=_joined(p.wrong.rest))),
        (p.idle_checks, say("checks that nothing fails: {names}", names=_joined(p.idle_checks))),
    )
    yield from (text for names, text in found if names)
    if not proof.starter_fails:
        yield say("the starter is not reported as not started")
    if proof.solutions.total < 2:
        yield say("fewer than two solutions")
    yield from proof.problems
    if p.mutants is not None:
        yield from (say("a mutant survives: {name}", name=name) for name in p.mutants.survivors)
        yield from (say("explained as equivalent, but no survivor: {name}", name=name) for name in p.mutants.outdated)


def _joined(names: Sequence[str]) -> str:
    return ", ".join(names)
