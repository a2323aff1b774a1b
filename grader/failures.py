"""One case of one check judged, and a failure said as a verdict."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from grader.arrays import quiet
from grader.battery import BatteryCase
from grader.calls import CallFailed, Excused, JudgedCall
from grader.checks import Check
from grader.comparison import Mismatch
from grader.conforming import Notes
from grader.errors import GradeError
from grader.exchange import Case, Reply, ReplyKind
from grader.exhibits import exhibit_of
from grader.model import Sentence, Status, Verdict
from grader.rendering import code_of
from grader.spoken import Spoken

STATUS_OF = {
    ReplyKind.RAISED: Status.RAISED,
    ReplyKind.MEMORY: Status.MEMORY,
    ReplyKind.TIMEOUT: Status.TIMEOUT,
    ReplyKind.CRASHED: Status.CRASHED,
    ReplyKind.MISSING: Status.MISSING,
}


@dataclass(frozen=True)
class Failure:
    """Why a case failed, and the call to show for it."""

    status: Status
    message: Sentence
    case: Case | None
    mismatch: Mismatch | None = None


def failure_of(spoken: Spoken, check: Check, case: BatteryCase, replies: Sequence[Reply],
               live: Callable[[Case], Reply], notes: Notes) -> Failure | None:  # fmt: skip
    """Run one check on one case; None when it holds."""
    call = JudgedCall(spoken, case.calls, replies, live, notes)
    notes.compared.append(call.compared)
    try:
        with quiet():
            check.judge(call, **case.drawn)
    except Mismatch as error:
        return Failure(Status.FAILED, error.sentence, call.made[0] if call.made else None, error)
    except CallFailed as error:
        return Failure(STATUS_OF[error.reply.kind], reason(error.reply), error.case)
    except Excused:
        notes.add("a stride that does not divide may be refused in this course")
    except GradeError:
        raise
    except Exception as error:  # the oracle passed here, so it is the answer that the check cannot work with
        message = Sentence("the answer is nothing that can be worked with ({error})", {"error": type(error).__name__})
        return Failure(Status.FAILED, message, call.made[0] if call.made else None)
    return None


def failed(verdict: Verdict, failure: Failure, spoken: Spoken) -> Verdict:
    code = code_of(failure.case, spoken.dialect.parameters) if failure.case is not None else ""
    shown = exhibit_of(failure.case, failure.mismatch, spoken.dialect)
    return replace(verdict, status=failure.status, points=0.0, message=failure.message, call=code, exhibit=shown)


def reason(reply: Reply) -> Sentence:
    """Why a call gave no value, in one sentence."""
    raised = reply.raised
    if reply.kind is ReplyKind.RAISED and raised is not None:
        error = f"{raised.type}: {raised.text}" if raised.text else raised.type
        where = f" ({raised.where})" if raised.where else ""
        return Sentence("it raised {error}{where}", {"error": error, "where": where})
    if reply.kind is ReplyKind.TIMEOUT:
        return Sentence("it did not come back within the time limit")
    if reply.kind is ReplyKind.MEMORY:
        return Sentence("it used more memory than it may")
    if raised is not None and raised.type == "WireError":
        return Sentence("it answered something that cannot be read: {why}", {"why": raised.text})
    return Sentence("it ended the process ({how})", {"how": raised.text if raised is not None else "?"})
