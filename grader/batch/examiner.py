"""The examiner: grades one submission after the other, in this process or as a process of its own.

`python -m grader.batch.examiner` reads frames from its standard input and answers each on its standard output: first
the setup, then work. It is trusted, as it judges; the student's code is in the workers that its warm templates fork.
It ends at once when its input does, so that none is left when the one who started it dies.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, BinaryIO

from grader.batch import frames
from grader.batch.doubt import is_doubtful
from grader.batch.plain import from_plain, to_plain
from grader.catalog import Course
from grader.errors import CannotCheck, GradeError, GraderFault
from grader.exchange import Submission
from grader.grading import likely_needs, warm_up
from grader.jobs import Grading, Job, judged_safely, note_layers
from grader.matching import Match, find_exercises
from grader.model import Transcript
from grader.official import demand_confinement
from grader.sandbox.confine import harden_grader
from grader.sandbox.conversation import Outline
from grader.sandbox.session import Session
from grader.sandbox.templates import Template, Templates, WorkerLimits

OPINIONS = 3  # what may be the machine's doing must happen each time to be the student's


class Examiner:
    """Grades what it is given with warm templates of its own. Use as a context manager."""

    def __init__(self, setup: bytes) -> None:
        plain = json.loads(setup)
        self._unconfined = plain["unconfined"]
        harden_grader()
        self._grading = Grading(Course(Path(plain["course"])), Templates(), secret=plain["secret"])
        self._layers: dict[str, bool] = {}

    def __enter__(self) -> Examiner:
        return self

    def __exit__(self, *exception: object) -> None:
        self._grading.templates.__exit__(*exception)

    def examine(self, work: bytes, beat: Callable[[], None] = lambda: None) -> bytes:
        """The result of one piece of work; an error of ours is told in it, never raised. `beat` is a sign of life."""
        try:
            return _packed(self._examined(json.loads(work), beat))
        except GradeError as error:
            kind = "cannot" if isinstance(error, CannotCheck) else "fault"
            return _packed({kind: str(error)})

    def _examined(self, plain: Mapping[str, Any], beat: Callable[[], None]) -> dict[str, Any]:
        submission = from_plain(Submission, plain["submission"])
        found = self._outline(submission)
        matches = find_exercises(self._grading.course.index, found.functions)
        wanted = [m for m in matches if not plain["only"] or m.exercise in plain["only"]]
        left = {m.exercise: label for m in wanted if (label := self._label(m)) not in plain["labels"]}
        due = [m for m in wanted if m.exercise not in plain["fresh"] and m.exercise not in left]
        warm_up(self._grading, due)
        transcripts = [self._judged(Job(submission, match), beat) for match in due]
        demand_confinement(self._grading, self._unconfined)
        return {
            "found": [match.exercise for match in matches],
            "names": [function.name for function in found.functions[:5]],
            "problem": next(iter(found.problems), ""),
            "transcripts": {t.exercise: to_plain(t) for t in transcripts},
            "left": left,
            "layers": dict(self._grading.layers),
        }

    def _outline(self, submission: Submission) -> Outline:
        """What could not be read may be read by another worker, if the first one was killed from outside.

        The wall is looked at each time, before any code of the student's runs.
        """
        fault, found = GraderFault("no worker could read it"), Outline((), ())
        for _ in range(OPINIONS):
            template = self._grading.templates.get(likely_needs(submission))
            try:
                found = self._outlined_by(template, submission)
            except GraderFault as error:
                fault = error
                self._grading.templates.replace(template)
                continue
            if found.functions or not found.problems:
                return found
        if not found.problems:
            raise fault
        return found

    def _outlined_by(self, template: Template, submission: Submission) -> Outline:
        with Session(template, submission, WorkerLimits()) as session:
            found = session.outline()
            note_layers(self._grading, session.layers)
        demand_confinement(self._grading, self._unconfined)
        return found

    def _judged(self, job: Job, beat: Callable[[], None]) -> Transcript:
        """The first result that leaves no doubt; of doubtful ones the best."""
        doubtful: list[Transcript] = []
        while len(doubtful) < OPINIONS:
            beat()
            transcript = judged_safely(self._grading, job)
            if not is_doubtful(transcript):
                return transcript
            doubtful.append(transcript)
        return max(doubtful, key=lambda one: one.score)

    def _label(self, match: Match) -> str:
        return self._grading.course.rubric.label(match.exercise)


def _packed(plain: object) -> bytes:
    return json.dumps(plain).encode()


def _requests(stream: BinaryIO) -> Iterator[bytes]:
    """Frames as they come. They are read by a thread, which notices that nobody is there any more."""
    waiting: queue.SimpleQueue[bytes] = queue.SimpleQueue()

    def read() -> None:
        while (frame := frames.read(stream)) is not None:
            waiting.put(frame)
        os._exit(0)

    threading.Thread(target=read, daemon=True).start()
    while True:
        yield waiting.get()


def serve() -> None:
    """Whatever prints must not reach the channel, so that gets a descriptor of its own. Ctrl-C is for our parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    requests = _requests(sys.stdin.buffer)
    with Examiner(next(requests)) as examiner:
        for request in requests:
            frames.write(channel, examiner.examine(request, lambda: frames.write(channel, b"")))


def main() -> None:
    """It never returns: the thread that reads cannot be stopped in an orderly way."""
    try:
        serve()
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(1)


if __name__ == "__main__":
    main()
