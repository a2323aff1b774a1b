"""A submission held by live workers: calls go in, replies come out, whatever the student's code does.

The session owns the clock. A worker that hangs, dies or talks nonsense costs the case it was at; the rest go to
a fresh one, a bounded number of times. Only what happens before *ready* is our own fault.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import zip_longest
from typing import TypeVar

from grader.errors import WireError
from grader.exchange import Case, Due, Reply, ReplyKind, Submission
from grader.sandbox import conversation, messages
from grader.sandbox.clock import Clock
from grader.sandbox.connection import Budget, Crowd, Hangup, Silence, TooMuch
from grader.sandbox.conversation import Outline
from grader.sandbox.endings import reply_for, was_killed
from grader.sandbox.starvation import lost_between
from grader.sandbox.templates import Template, Worker, WorkerLimits

READY_SECONDS = 20.0
READY_SECONDS_WITH_DEVICE = 60.0  # its driver is started meanwhile
OUTLINE_SECONDS = 5.0
LEFT_TO_HURRY = 8  # replies; where more are still due, they are taken several at a time
SPARE_SECONDS = 1.0  # at least, for a second opinion or for shrinking, when the time for the calls is used up
MAX_RESTARTS = 3
PARDONS = 2  # workers that may be killed, by whomever, without a case being lost: only its answer can earn anything
KEPT_REPLIES = 2  # all replies of a session are kept until they are judged: so many of the largest size

Asked = tuple[Case, Due | None]
Received = TypeVar("Received")


class Session:
    """One submission in workers of one template, for one exercise."""

    def __init__(self, template: Template, submission: Submission, limits: WorkerLimits, seed: int = 0) -> None:
        self.template = template
        self.limits = limits
        self.submission = submission
        self.layers: Mapping[str, bool] = {}
        self._seed = seed
        self._worker: Worker | None = None
        self._loading: tuple[str, tuple[str, ...]] | None = None
        self._clock = Clock(limits.call_seconds, limits.seconds)
        self._budget = Budget(KEPT_REPLIES * limits.reply_bytes)
        self._queued: Mapping[int, float] = {}  # how long the worker had waited for a core when it came
        self._restarts = 0
        self._pardons = PARDONS
        self._gone: Reply | None = None  # what every further case gets once the session has given up

    # ------------------------------------------------------------ life

    def fresh(self, seed: int) -> Session:
        """The same submission, loaded alike, in a worker that has seen nothing; it uses what time is left."""
        other = Session(self.template, self.submission, self.limits, seed)
        other._loading = self._loading
        other._clock = Clock(self.limits.call_seconds, max(self._clock.left(), SPARE_SECONDS))
        return other

    def close(self) -> None:
        if self._worker is not None:
            worker, self._worker = self._worker, None
            self.template.dismiss(worker)

    def __enter__(self) -> Session:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def restart_clock(self) -> None:
        """Give the session a little time again, for work that is ours (shrinking a failure)."""
        self._clock.have_at_least(SPARE_SECONDS)

    # ------------------------------------------------------------ what can be asked

    def outline(self) -> Outline:
        """What the submission defines. No student code has run in the worker that answers this.

        Raises GraderFault when a fresh worker cannot answer.
        """
        try:
            return self._outline(self._live())
        except (Silence, Hangup, Crowd, TooMuch, WireError) as error:
            if self._give_up_worker(error) is None:
                return self.outline()
            return Outline((), ("the file could not be read as Python: it is too large or too deeply nested",))

    def load(self, path: str, names: Sequence[str]) -> None:
        """From now on, workers run what these names need of this file, before the first case."""
        self._loading = (path, tuple(names))

    def ask(self, cases: Sequence[Case], dues: Sequence[Due] = ()) -> list[Reply]:
        """A reply for each case, in order. One that is what is due, where that is given, is marked so."""
        asked: list[Asked] = list(zip_longest(cases, dues))
        replies: list[Reply] = []
        self._clock.resume()
        while len(replies) < len(asked):
            rest = asked[len(replies) :]
            replies += self._ask_some(rest) if self._gone is None else [self._gone] * len(rest)
        self._clock.pause()
        return replies

    # ------------------------------------------------------------ workers

    def _live(self) -> Worker:
        """The worker, started and made ready if there is none. Raises GraderFault."""
        if self._worker is None:
            started = time.monotonic()
            self._worker = self.template.spawn(self.limits)
            self._worker.connection.budget = self._budget
            self._worker.connection.is_crowded = self.template.is_crowded
            self.layers = {**self._greeted(self._worker), "bubblewrap": self.template.bubblewrap}
            self._queued = self.template.queued()
            self._clock.for_a_new_worker(time.monotonic() - started)
            if self._loading is not None:
                self._outline(self._worker)
        return self._worker

    def _greeted(self, worker: Worker) -> Mapping[str, bool]:
        deadline = time.monotonic() + (READY_SECONDS_WITH_DEVICE if self.template.device else READY_SECONDS)
        return conversation.greet(worker.connection, self._seed, self.template.device, deadline)

    def _outline(self, worker: Worker) -> Outline:
        deadline = min(time.monotonic() + OUTLINE_SECONDS, self._clock.deadline)
        return conversation.outline(worker.connection, self.submission.files, deadline)

    def _load(self, worker: Worker) -> Reply | None:
        """Run the submission's code; the reply that stands for every case if it fails."""
        assert self._loading is not None
        nonce = conversation.ask_to_load(worker.connection, *self._loading, self._clock.of_a_call())
        raised = conversation.raised_by_loading(self._in_time(worker, worker.connection.receive), nonce)
        return Reply(ReplyKind.RAISED, raised=raised) if raised is not None else None

    # ------------------------------------------------------------ one worker's share

    def _ask_some(self, asked: Sequence[Asked]) -> list[Reply]:
        """Replies to a first part of the cases; a failure ends it. None where the first case is to be asked again."""
        replies: list[Reply] = []
        try:
            started = self._worker is not None
            worker = self._live()
            if not started and self._loading is not None:
                self._gone = self._load(worker)
                if self._gone is not None:
                    return [self._gone] * len(asked)
            for reply in self._stream(worker, asked):
                replies.append(reply)
        except (Silence, Hangup, Crowd, TooMuch, WireError) as error:
            failure = self._give_up_worker(error)
            replies += [failure] if failure is not None else []
        return replies

    def _stream(self, worker: Worker, asked: Sequence[Asked]) -> Iterator[Reply]:
        nonces = conversation.nonces(len(asked))
        worker.connection.post(messages.request(nonce, case) for nonce, (case, _) in zip(nonces, asked, strict=True))
        for number, (nonce, (_, due)) in enumerate(zip(nonces, asked, strict=True), 1):
            started = time.monotonic()
            hurry = len(asked) - number < LEFT_TO_HURRY
            receive = partial(worker.connection.receive_frame, hurry=hurry, due=messages.due_frame(nonce, due))
            frame = self._in_time(worker, receive)
            yield messages.reply_of(frame, nonce, due, time.monotonic() - started)

    def _in_time(self, worker: Worker, receive: Callable[[float], Received]) -> Received:
        """What comes within the time for a call. Raises what `receive` does.

        The time that the machine kept from the worker, or from us, is given back, so that it costs no answer.
        """
        deadline = self._clock.of_a_call()
        while True:
            try:
                return receive(deadline)
            except Silence:
                later = self._clock.further(self._lost(worker))
                if later is None:
                    raise
                deadline = later

    def _lost(self, worker: Worker) -> float:
        """Seconds in which the worker could not run, or we could not look."""
        return lost_between(self._queued, self.template.queued()) + worker.connection.missed

    def _give_up_worker(self, error: Exception) -> Reply | None:
        """End the worker and say what became of the case it was at; after too many, of all the rest too.

        None where it was killed from outside, as far as can be seen, and the case deserves another worker.
        """
        worker, self._worker = self._worker, None
        status = self.template.kill(worker) if worker is not None else 0
        reply = reply_for(error, status)
        if self._pardons and isinstance(error, Hangup) and was_killed(status):
            self._pardons -= 1
            self._clock.forget_the_call()
            return None
        self._restarts += 1
        if self._restarts > MAX_RESTARTS or self._clock.is_over() or isinstance(error, TooMuch | Crowd):
            self._gone = reply
        return reply
