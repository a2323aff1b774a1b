"""One job judged: calls go out, replies come back, verdicts result.

The judge knows the exercise, its batteries and a session it is handed; it does not know what stands behind the
session, so students' workers and our own wrong functions are judged by the same lines.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from grader.battery import PUBLIC, BatteryCase, RecordedCall, example_id, seed_for
from grader.calls import JudgedCall
from grader.checks import Check
from grader.conforming import Notes
from grader.dialects import Ask
from grader.exchange import Reply, ReplyKind
from grader.exercise import Exercise
from grader.gating import cannot_be_chance, gated
from grader.hygiene import error_verdicts, hygiene_verdicts
from grader.items import Drawn, Item, PointsFor, failure_in, verdict_on
from grader.model import Status, Verdict, Visibility
from grader.sandbox.asks import Asks
from grader.searching import searched_verdict, with_first_shrunk
from grader.spoken import Said, Spoken


@dataclass(frozen=True)
class Judgement:
    """What judging one exercise gave: the verdicts, and every call with its reply for the diagnosis.

    `settled` are the calls to which there is one right answer, unlike some of a law's (ties, say). `compared` are, for
    each case of theirs, the calls whose answers were held against the oracle's, as `Notes` has them.
    """

    verdicts: tuple[Verdict, ...]
    answered: tuple[tuple[RecordedCall, Reply], ...]
    settled: tuple[tuple[RecordedCall, Reply], ...]
    compared: tuple[Sequence[tuple[Said, Reply]], ...]

    def is_unstarted(self) -> bool:
        """Did no call give anything? Together with a blank body that means: not started."""
        return all(reply.kind is ReplyKind.RAISED or _is_nothing(reply.value) for _, reply in self.answered)


def judge(spoken: Spoken, session: Asks, batteries: Sequence[Drawn], points_for: PointsFor,
          shrink: bool = True, search: bool = False) -> Judgement:  # fmt: skip
    """Every check of the exercise that applies in this dialect, judged.

    With `search`, drawn checks are judged by a live Hypothesis search in place of their batteries.
    """
    items = _asked(spoken, session, [item for drawn in batteries for item in _items(spoken, drawn)])
    by = searched_verdict if search else verdict_on
    noted = [Notes() for _ in items]
    verdicts = [by(spoken, session, item, points_for, notes) for item, notes in zip(items, noted, strict=True)]
    answered = [pair for item in items for pair in item.answered()]
    verdicts += error_verdicts(spoken, session, points_for("error", Visibility.VISIBLE))
    if answered:
        points = points_for("hygiene", Visibility.VISIBLE)
        verdicts += hygiene_verdicts(spoken, session, answered, points, batteries[-1].seed)
    if shrink and not search:
        verdicts = with_first_shrunk(spoken, session, items, verdicts)
    settled = tuple(pair for item in items if item.check.compares_oracle for pair in item.answered())
    compared = [case for item, notes in zip(items, noted, strict=True) if item.check.compares_oracle
                for case in notes.compared]  # fmt: skip
    counting = gated(verdicts, _refused(items), _looked_up(spoken, session, items, verdicts))
    return Judgement(counting, tuple(answered), settled, tuple(compared))


def verdicts_in_turn(spoken: Spoken, session: Asks, drawn: Drawn, points_for: PointsFor) -> Iterator[Verdict]:
    """The same verdicts, each as soon as the calls of its check are answered, for who stops at the first that fails."""
    answered: list[tuple[RecordedCall, Reply]] = []
    for item in _items(spoken, drawn):
        (asked,) = _asked(spoken, session, [item])
        answered += asked.answered()
        yield verdict_on(spoken, session, asked, points_for, Notes())
    yield from error_verdicts(spoken, session, points_for("error", Visibility.VISIBLE))
    yield from hygiene_verdicts(spoken, session, answered, points_for("hygiene", Visibility.VISIBLE), drawn.seed)


def applies(check: Check, spoken: Spoken) -> bool:
    """Is this check graded in this dialect?"""
    name = spoken.dialect.name
    return check.kind not in spoken.dialect.skips and (check.dialects is None or name in check.dialects)


def _items(spoken: Spoken, drawn: Drawn) -> list[Item]:
    exercise = spoken.exercise
    examples = [_example_check(exercise, i) for i in range(len(exercise.examples))] if drawn.seed == PUBLIC else []
    return [Item(check, drawn) for check in [*examples, *exercise.checks] if applies(check, spoken)]


def _example_check(exercise: Exercise, index: int) -> Check:
    example = exercise.examples[index]

    def as_stated(call: JudgedCall, **inputs: object) -> None:
        call.compare(**inputs)

    return Check(example_id(index), "example", example.note, as_stated, lambda draw: dict(example.inputs),
                 compares_oracle=True)  # fmt: skip


def _asked(spoken: Spoken, session: Asks, items: Sequence[Item]) -> list[Item]:
    """All calls of all checks, in a shuffled order that tells a worker nothing, with their replies put back.

    Calls with the same arguments are asked once.
    """
    questions: dict[Ask, tuple[Said, int]] = {}
    for said, case in _said(spoken, items):
        questions.setdefault(said.ask, (said, case))
    shuffled = list(questions.values())
    random.Random(seed_for(spoken.exercise, "order", items[-1].drawn.seed if items else PUBLIC)).shuffle(shuffled)
    came = session.ask([said.case(case) for said, case in shuffled], [said.expected for said, _ in shuffled])
    replies = {said.ask: reply for (said, _), reply in zip(shuffled, came, strict=True)}

    def replies_to(case: BatteryCase) -> tuple[Reply, ...]:
        return tuple([replies[spoken.say(call).ask] for call in case.calls])

    return [replace(item, replies=tuple([replies_to(case) for case in item.cases])) for item in items]


def _said(spoken: Spoken, items: Sequence[Item]) -> Iterator[tuple[Said, int]]:
    """Every call, with the number of its case in its check."""
    for item in items:
        for number, case in enumerate(item.cases):
            for call in case.calls:
                yield spoken.say(call), number


def _refused(items: Sequence[Item]) -> frozenset[str]:
    """Checks none of whose calls was answered: a course may allow that, but it shows nothing to be right."""
    return frozenset(item.name for item in items if all(r.kind is not ReplyKind.VALUE for _, r in item.answered()))


def _looked_up(spoken: Spoken, session: Asks, items: Sequence[Item], verdicts: Sequence[Verdict]) -> bool:
    """Is some check right in its visible cases, and wrong in more of the hidden ones than can be chance?"""
    passed = {verdict.check for verdict in verdicts if verdict.status is Status.PASSED}
    right = {item.name: len(item.cases) for item in items if item.name in passed}
    doubtful = (item for item in items if item.name not in right and item.check.id in right)
    return any(cannot_be_chance(right[item.check.id], len(item.cases), _wrong_cases(spoken, session, item))
               for item in doubtful)  # fmt: skip


def _wrong_cases(spoken: Spoken, session: Asks, item: Item) -> int:
    pairs = zip(item.cases, item.replies, strict=True)
    return sum(failure_in(spoken, session, item, case, replies, Notes()) is not None for case, replies in pairs)


def _is_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, tuple | list) and all(_is_nothing(part) for part in value))
