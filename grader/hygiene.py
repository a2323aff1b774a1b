"""Asked of every exercise beside its values: errors where they are due, the same answer again, inputs left alone."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from grader.arrays import is_array
from grader.battery import RecordedCall, seed_for
from grader.checks import ErrorCase
from grader.diagnose import alike
from grader.exchange import Case, Reply, ReplyKind
from grader.failures import STATUS_OF, Failure, failed, reason
from grader.model import Sentence, Status, Verdict, Visibility
from grader.sandbox.asks import Asks
from grader.spoken import Spoken
from grader.wording import shown

AGAIN = 8  # cases that a second, fresh worker answers too
AGAIN_FOR_NETWORKS = 3  # each of which is built and run anew
READONLY = 3

Answered = Sequence[tuple[RecordedCall, Reply]]


def error_verdicts(spoken: Spoken, session: Asks, points: float) -> list[Verdict]:
    """One verdict for each reason to refuse a call; several calls may be refused for the same reason."""
    if "error" in spoken.dialect.skips:
        return []
    cases = [spoken.case(error.inputs) for error in spoken.exercise.errors]
    verdicts: dict[str, Verdict] = {}
    for error, case, reply in zip(spoken.exercise.errors, cases, session.ask(cases), strict=True):
        before = verdicts.get(error.note)
        if before is None or before.status is Status.PASSED:
            name = before.check if before is not None else f"raises_{len(verdicts) + 1}"
            verdicts[error.note] = _error_verdict(spoken, name, error, case, reply, points)
    return list(verdicts.values())


def hygiene_verdicts(spoken: Spoken, session: Asks, answered: Answered, points: float, seed: str) -> list[Verdict]:
    """Tidiness, judged on the calls that the other checks have made."""
    verdicts = []
    if spoken.exercise.telling is None:  # what depends on chance may answer otherwise
        verdicts.append(_same_again(spoken, session, answered, points, seed))
    if any(_has_arrays(call) for call, _ in answered):
        verdicts.append(_inputs_left_alone(spoken, session, answered, points))
    return verdicts


def _error_verdict(spoken: Spoken, name: str, error: ErrorCase, case: Case, reply: Reply,
                   points: float) -> Verdict:  # fmt: skip
    text = str(Sentence("raises {error}: {why}", {"error": error.error, "why": error.note}))
    verdict = Verdict(name, "error", Visibility.VISIBLE, Status.PASSED, points, points, text=text)
    if reply.raised is not None and error.error in reply.raised.bases:
        return verdict
    values = {"what": f"{case.steps[-1].function}(...)", "error": error.error, "why": error.note}
    if reply.kind is ReplyKind.VALUE:
        message = Sentence("{what} is {got}, but should raise {error}: {why}", {**values, "got": shown(reply.value)})
    elif reply.raised is not None and reply.kind is ReplyKind.RAISED:
        message = Sentence("{what} raised {got}, but should raise {error}: {why}", {**values, "got": reply.raised.type})
    else:
        message = reason(reply)
    return failed(verdict, Failure(STATUS_OF.get(reply.kind, Status.FAILED), message, case), spoken)


def _same_again(spoken: Spoken, session: Asks, answered: Answered, points: float, seed: str) -> Verdict:
    """The same calls in a fresh worker: counting calls, tossing coins and hidden state show here."""
    verdict = _verdict("answers_the_same_again", "Asked again, it gives the same answer.", points)
    count = AGAIN_FOR_NETWORKS if spoken.exercise.operation == "network" else AGAIN
    pairs = _sample(_good(answered), count, spoken)
    other = session.fresh(seed_for(spoken.exercise, "again", seed))
    try:
        again = other.ask([spoken.say(call).case(0) for call, _ in pairs])
    finally:
        other.close()
    for (call, first), second in zip(pairs, again, strict=True):
        if not _agree(first, second):
            message = Sentence("the same call gave different answers: it depends on earlier calls or on chance")
            return failed(verdict, Failure(Status.FAILED, message, spoken.case(call.inputs)), spoken)
    return verdict


def _agree(first: Reply, second: Reply) -> bool:
    """The same kind of reply, and the same value up to rounding (alignment may change the last bit)."""
    if first.kind is not second.kind:
        return False
    return first.kind is not ReplyKind.VALUE or alike(first.value, second.value)


def _inputs_left_alone(spoken: Spoken, session: Asks, answered: Answered, points: float) -> Verdict:
    """No call changes its arguments, and arguments that cannot be changed are no obstacle."""
    verdict = _verdict("leaves_its_inputs_alone", "It leaves its arguments as they were.", points)
    for call, reply in answered:
        if reply.mutated:
            return failed(verdict, _changed(spoken, call, reply), spoken)
    sample = _sample(_good(answered), READONLY, spoken)
    cases = [replace(spoken.case(call.inputs), readonly=True) for call, _ in sample]
    for case, reply in zip(cases, session.ask(cases), strict=True):
        if reply.kind is not ReplyKind.VALUE:
            return failed(verdict, Failure(STATUS_OF[reply.kind], reason(reply), case), spoken)
    return verdict


def _changed(spoken: Spoken, call: RecordedCall, reply: Reply) -> Failure:
    names = spoken.dialect.parameters
    name = names[min(max(reply.mutated[0], 0), len(names) - 1)]
    message = Sentence("it changes its argument {name}: work on a copy", {"name": name})
    return Failure(Status.FAILED, message, spoken.case(call.inputs))


def _verdict(check: str, text: str, points: float) -> Verdict:
    return Verdict(check, "hygiene", Visibility.VISIBLE, Status.PASSED, points, points, text=text)


def _has_arrays(call: RecordedCall) -> bool:
    return any(is_array(value) for value in call.inputs.values())


def _good(answered: Answered) -> Answered:
    """Calls that gave a value: there is no use in asking the others again, and it may take long."""
    return [pair for pair in answered if pair[1].kind is ReplyKind.VALUE]


def _sample(answered: Answered, count: int, spoken: Spoken) -> list[tuple[RecordedCall, Any]]:
    return random.Random(spoken.exercise.id).sample(list(answered), min(count, len(answered)))
