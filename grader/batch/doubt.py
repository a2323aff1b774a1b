"""What a student may not be to blame for: a worker that the machine killed, or a moment in which nothing ran."""

from __future__ import annotations

from grader.model import Status, Transcript, Verdict

KILLED = "SIGKILL"  # which the kernel sends too, when memory runs out
AGAIN = "answers_the_same_again"  # it fails as well when the worker that is asked again does not live


def is_doubtful(transcript: Transcript) -> bool:
    """Could a busy machine be behind it? Where nothing at all came back in time, that is the student's own doing."""
    return _is_late(transcript) or any(_was_killed(verdict) or _is_unsteady(verdict) for verdict in transcript.verdicts)


def _is_late(transcript: Transcript) -> bool:
    """Did something right come back in time, and something else not? What only counts with the rest was right too."""
    statuses = {verdict.status for verdict in transcript.verdicts}
    asked = {verdict.status for verdict in transcript.verdicts if verdict.kind != "hygiene"}
    return {Status.PASSED, Status.TIMEOUT} <= statuses or asked == {Status.TIMEOUT, Status.SKIPPED}


def _was_killed(verdict: Verdict) -> bool:
    told = verdict.message.values.values() if verdict.message is not None else ()
    return verdict.status is Status.CRASHED and KILLED in told


def _is_unsteady(verdict: Verdict) -> bool:
    return verdict.check == AGAIN and verdict.status is Status.FAILED
