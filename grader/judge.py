"""One job judged: calls go out, replies come back, verdicts result.

The judge knows the exercise, its batteries and a session it is handed; it does not know what stands behind the
session, so students' workers and our own wrong functions are judged by the same lines.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from grader.battery import PUBLIC, Battery, BatteryCase, RecordedCall, example_id, seed_for
from grader.calls import JudgedCall
from grader.checks import Check
from grader.conforming import Notes
from grader.dialects import Ask
from grader.exchange import Reply, ReplyKind
from grader.exercise import Exercise
from grader.failures import Failure, failed, failure_of
from grader.gating import HIDDEN, cannot_be_chance, gated
from grader.hygiene import error_verdicts, hygiene_verdicts
from grader.model import Status, Verdict, Visibility
from grader.sandbox.asks import Asks
from grader.shrinking import smallest_failing
from grader.spoken import Said, Spoken

PointsFor = Callable[[str, Visibility], float]


@dataclass(frozen=True)
class Drawn:
    """A battery with its seed, which decides who may see it."""

    battery: Battery
    seed: str

    @property
    def visibility(self) -> Visibility:
        return Visibility.VISIBLE if self.seed == PUBLIC else Visibility.HIDDEN


@dataclass(frozen=True)
class Item:
    """One check to be judged: its battery cases, and what each of their calls was answered."""

    check: Check
    drawn: Drawn
    replies: tuple[tuple[Reply, ...], ...] = ()

    @property
    def cases(self) -> tuple[BatteryCase, ...]:
        return self.drawn.battery[self.check.id]

    @property
    def name(self) -> str:
        return self.check.id if self.drawn.visibility is Visibility.VISIBLE else f"{self.check.id}{HIDDEN}"

    def answered(self) -> list[tuple[RecordedCall, Reply]]:
        return [pair for case, replies in zip(self.cases, self.replies, strict=True)
                for pair in zip(case.calls, replies, strict=True)]  # fmt: skip


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
    by = _searched_verdict if search else _verdict
    noted = [Notes() for _ in items]
    verdicts = [by(spoken, session, item, points_for, notes) for item, notes in zip(items, noted, strict=True)]
    answered = [pair for item in items for pair in item.answered()]
    verdicts += error_verdicts(spoken, session, points_for("error", Visibility.VISIBLE))
    if answered:
        points = points_for("hygiene", Visibility.VISIBLE)
        verdicts += hygiene_verdicts(spoken, session, answered, points, batteries[-1].seed)
    if shrink and not search:
        verdicts = _with_first_shrunk(spoken, session, items, verdicts)
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
        yield _verdict(spoken, session, asked, points_for, Notes())
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


def _passed(item: Item, points_for: PointsFor) -> Verdict:
    points = item.check.points * points_for(item.check.kind, item.drawn.visibility)
    seconds = sum(reply.seconds for replies in item.replies for reply in replies)
    return Verdict(item.name, item.check.kind, item.drawn.visibility, Status.PASSED, points, points,
                   text=item.check.text, seconds=seconds)  # fmt: skip


def _verdict(spoken: Spoken, session: Asks, item: Item, points_for: PointsFor, notes: Notes) -> Verdict:
    verdict = _passed(item, points_for)
    for case, replies in zip(item.cases, item.replies, strict=True):
        if replies and all([reply.as_due for reply in replies]):
            continue  # on these very answers, which are the oracle's, the check held when it was recorded
        failure = _failure(spoken, session, item, case, replies, notes)
        if failure is not None:
            return failed(verdict, failure, spoken)
    return replace(verdict, notes=tuple(notes.sentences.values()))


def _failure(spoken: Spoken, session: Asks, item: Item, case: BatteryCase, replies: Sequence[Reply],
             notes: Notes) -> Failure | None:  # fmt: skip
    return failure_of(spoken, item.check, case, replies, lambda one: session.ask([one])[0], notes)


def _searched_verdict(spoken: Spoken, session: Asks, item: Item, points_for: PointsFor, notes: Notes) -> Verdict:
    if item.check.kind == "example":
        return _verdict(spoken, session, item, points_for, notes)
    failure = _smallest_failure(spoken, session, item, lambda found: found is not None)
    verdict = _passed(item, points_for)
    return failed(verdict, failure, spoken) if failure is not None else verdict


def _with_first_shrunk(spoken: Spoken, session: Asks, items: Sequence[Item], verdicts: list[Verdict]) -> list[Verdict]:
    """Shrink the first drawn check that failed; the others keep the simplest case of their battery."""
    for index, item in enumerate(items):
        if verdicts[index].status in (Status.FAILED, Status.RAISED) and item.check.kind != "example":
            shrunk = _shrunk(spoken, session, item, verdicts[index])
            return [*verdicts[:index], shrunk, *verdicts[index + 1 :]]
    return verdicts


def _shrunk(spoken: Spoken, session: Asks, item: Item, verdict: Verdict) -> Verdict:
    def fails_alike(found: Failure | None) -> bool:
        return found is not None and found.status is verdict.status

    failure = _smallest_failure(spoken, session, item, fails_alike)
    return failed(verdict, failure, spoken) if failure is not None else verdict


def _smallest_failure(spoken: Spoken, session: Asks, item: Item,
                      wanted: Callable[[Failure | None], bool]) -> Failure | None:  # fmt: skip
    """What a live search finds, asking the session one call at a time."""
    session.restart_clock()

    def failure(drawn: dict[str, object]) -> Failure | None:
        return _failure(spoken, session, item, BatteryCase(drawn, ()), (), Notes())

    seed = seed_for(spoken.exercise, item.check.id, item.drawn.seed)
    smallest = smallest_failing(item.check.inputs, lambda drawn: wanted(failure(drawn)), seed)
    return failure(smallest) if smallest is not None else None


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
    return sum(_failure(spoken, session, item, case, replies, Notes()) is not None for case, replies in pairs)


def _is_nothing(value: Any) -> bool:
    return value is None or (isinstance(value, tuple | list) and all(_is_nothing(part) for part in value))
