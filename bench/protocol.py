"""What a call costs by the worker protocol, against the same bytes echoed over a bare socketpair."""

from __future__ import annotations

import os
import socket
from collections.abc import Sequence
from pathlib import Path

from measure import Sample, Timings, in_process, interleaved
from overhead import SOLUTIONS
from submissions import ROOT

from grader.battery import PUBLIC
from grader.catalog import Course
from grader.exchange import ReplyKind
from grader.jobs import Grading, drawn_batteries
from grader.sandbox import messages
from grader.sandbox.session import Session
from grader.sandbox.templates import Templates, WorkerLimits
from grader.spoken import Said, native
from grader.submission import read_submission

NONCE = 1 << 62
AT_ONCE = 16  # as many frames in one piece as the grader sends
LIMITS = WorkerLimits(call_seconds=60, seconds=3600)  # we ask a battery again and again
Frames = Sequence[tuple[bytes, bytes]]


def per_call(course: Path, exercise: str, cache: Path, rounds: int) -> tuple[int, dict[str, Timings]]:
    """The number of calls, and what all of them take: by a session, echoed in pieces, and echoed one by one."""
    os.environ["GRADE_CACHE"] = str(cache)
    with Templates() as templates:
        grading = Grading(Course(course), templates)
        said = _calls(grading, exercise)
        frames = [(messages.request(NONCE, one.case(0)), messages.due_frame(NONCE, one.expected)) for one in said]
        submission = read_submission(ROOT / "exercises" / exercise / "solutions" / f"{SOLUTIONS[exercise]}.py")
        template = templates.get(grading.course.index[exercise].needs)
        with Session(template, submission, LIMITS) as session:
            session.load(submission.files[0].path, [said[0].ask.steps[-1].function])
            session.ask([said[0].case(0)])  # starts the worker

            def asked() -> Sample:
                return in_process(lambda: _ask(session, said), [template._process.pid])

            tasks = {"session": asked, "in pieces": lambda: _echoed(frames, AT_ONCE),
                     "one by one": lambda: _echoed(frames, 1)}  # fmt: skip
            return len(said), interleaved(tasks, rounds)


def _calls(grading: Grading, exercise: str) -> list[Said]:
    loaded = grading.load(exercise)
    spoken = native(loaded.exercise)
    (drawn,) = (one for one in drawn_batteries(grading, loaded) if one.seed == PUBLIC)
    return [spoken.say(call) for cases in drawn.battery.values() for case in cases for call in case.calls]


def _ask(session: Session, said: Sequence[Said]) -> None:
    replies = session.ask([one.case(0) for one in said], [one.expected for one in said])
    if not all(reply.kind is ReplyKind.VALUE for reply in replies):
        raise RuntimeError("the session did not answer everything")


def _echoed(frames: Frames, at_once: int) -> Sample:
    """Each request sent to another process, which answers with as many bytes as the due reply has."""
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        _answer(theirs, frames)
    theirs.close()
    before = sum(os.times()[:4])
    sample = in_process(lambda: _ask_bare(ours, frames, at_once))
    ours.close()
    os.waitpid(child, 0)
    return Sample(sample.wall, sum(os.times()[:4]) - before)


def _answer(channel: socket.socket, frames: Frames) -> None:
    for request, reply in frames:
        _receive(channel, len(request))
        channel.sendall(reply)
    os._exit(0)


def _ask_bare(channel: socket.socket, frames: Frames, at_once: int) -> None:
    for start in range(0, len(frames), at_once):
        piece = frames[start : start + at_once]
        channel.sendall(b"".join(request for request, _ in piece))
        for _, reply in piece:
            _receive(channel, len(reply))


def _receive(channel: socket.socket, count: int) -> None:
    while count:
        part = channel.recv(count)
        if not part:
            os._exit(1)
        count -= len(part)
