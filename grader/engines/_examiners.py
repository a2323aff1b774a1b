"""Examiners as processes of their own: started, given work, listened to, ended."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from grader.batch import frames

ROOT = Path(__file__).resolve().parents[2]
ENDING = 2.0  # seconds in which a process that closed its channel must be gone
BEAT = b""  # a sign of life while a piece of work is under way


@dataclass(frozen=True)
class Said:
    """What an examiner said: a frame, or None when it is gone."""

    examiner: Examiner
    frame: bytes | None


class Examiner:
    """A running examiner. All that it says goes into a queue that several may share."""

    def __init__(self, setup: bytes, said: queue.SimpleQueue[Said]) -> None:
        self.seen = time.monotonic()
        self.said = said
        stderr = None if os.environ.get("GRADE_DEBUG") else subprocess.DEVNULL
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "grader.batch.examiner"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=stderr, start_new_session=True, env={**os.environ, "PYTHONPATH": _path()},
        )  # fmt: skip
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        self.give(setup)

    @property
    def pid(self) -> int:
        return self._process.pid

    def give(self, work: bytes) -> None:
        """What cannot be given is noticed by the listener, as the examiner is gone."""
        assert self._process.stdin is not None
        self.seen = time.monotonic()
        try:
            frames.write(self._process.stdin, work)
        except OSError:
            return

    def kill(self) -> None:
        """Its templates die with it, and their workers with them."""
        self._process.kill()

    def end(self) -> str:
        """Wait for it, and say how it ended; one that does not end by itself is killed."""
        try:
            status = self._process.wait(timeout=ENDING)
        except subprocess.TimeoutExpired:
            self.kill()
            status = self._process.wait()
        self._listener.join()
        for stream in (self._process.stdin, self._process.stdout):
            _close(stream)
        return f"signal {-status}" if status < 0 else f"exit {status}"

    def _listen(self) -> None:
        assert self._process.stdout is not None
        frame: bytes | None = BEAT
        while frame is not None:
            try:
                frame = frames.read(self._process.stdout)
            except (OSError, ValueError):  # closed under our hands
                frame = None
            self.said.put(Said(self, frame))


def _close(stream: object) -> None:
    try:
        stream.close()  # type: ignore[attr-defined]
    except OSError:  # what was still in its buffer has no reader
        return


def _path() -> str:
    """Where the grader is, for a Python that does not look in the folder it is started from."""
    return os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
