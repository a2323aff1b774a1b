"""What `grade verify` prints."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from grader.proof import Proof, Tally


def render(proofs: Sequence[Proof], format_: str) -> str:
    """A table for people, or JSON."""
    if format_ == "json":
        return json.dumps({"results": [_plain(proof) for proof in proofs]}, indent=1, ensure_ascii=False)
    return _text(proofs)


def _plain(proof: Proof) -> dict[str, Any]:
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
        "problems": _problems(proof),
    }


def _text(proofs: Sequence[Proof]) -> str:
    from tabulate import tabulate

    headers = ("exercise", "proved", "solutions", "killed", "named", "null answers", "wrong", "idle checks")
    rows = [(p.exercise, "yes" if p.proved else "NO", _of(p.solutions), _of(p.mistakes_killed), _of(p.mistakes_named),
             _of(p.null_answers), _of(p.wrong), len(p.idle_checks)) for p in proofs]  # fmt: skip
    problems = [f"{p.exercise}: {problem}" for p in proofs for problem in _problems(p)]
    return "\n".join([tabulate(rows, headers=headers, tablefmt="simple"), *problems])


def _of(tally: Tally) -> str:
    return f"{tally.good}/{tally.total}"


def _problems(proof: Proof) -> list[str]:
    """Everything that keeps the exercise from being proved, one sentence each."""
    named = {
        "mistakes that pass": proof.mistakes_killed.rest,
        "mistakes not named by the diagnosis": proof.mistakes_named.rest,
        "null answers that earn points": proof.null_answers.rest,
        "solutions that are refused": proof.solutions.rest,
        "wrong submissions judged otherwise": proof.wrong.rest,
        "checks that nothing fails": proof.idle_checks,
    }
    found = [f"{what}: {', '.join(names)}" for what, names in named.items() if names]
    if not proof.starter_fails:
        found.append("the starter is not reported as not started")
    if proof.solutions.total < 2:
        found.append("fewer than two solutions")
    return [*found, *proof.problems]
