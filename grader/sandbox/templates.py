"""Warm templates, one for each set of packages, started when first needed and ended with the grader."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from grader.errors import CannotCheck, GraderFault
from grader.sandbox import bubblewrap, crowd, launch, starvation
from grader.sandbox.connection import Connection
from grader.sandbox.orders import Answer, Orders
from grader.sandbox.template import COMMAND

START_SECONDS = 120.0


@dataclass(frozen=True)
class WorkerLimits:
    """What one worker may use: time as a whole and for a call, memory above the template's, bytes of a reply."""

    call_seconds: float = 2.0
    seconds: float = 10.0
    memory_bytes: int = 512 << 20
    reply_bytes: int = 64 << 20

    @property
    def cpu_seconds(self) -> int:
        """The kernel's own limit, behind the grader's clock."""
        return int(self.seconds) + 2


@dataclass
class Worker:
    """A forked child: its process id in the template's eyes, and the connection to it."""

    pid: int
    connection: Connection


@dataclass(frozen=True)
class Coming:
    """A worker that is being forked."""

    limits: WorkerLimits
    answer: Answer
    connection: Connection


class Template:
    """A running template. Raises GraderFault when it cannot be started or stops answering."""

    def __init__(self, needs: str) -> None:
        self.needs = needs
        self.device = launch.DEVICES.get(needs, "")
        self.bubblewrap = bubblewrap.available() and not self.device  # it would hide the driver's files
        self._ready = False
        self._spare: Coming | None = None
        self._start()

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        self._orders = Orders(ours, self.needs)
        stderr = None if os.environ.get("GRADE_DEBUG") else subprocess.DEVNULL
        self._process = subprocess.Popen(
            launch.command(self.needs, theirs.fileno(), self.bubblewrap), pass_fds=(theirs.fileno(),),
            env=launch.environment(self.device), cwd="/",
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=stderr, start_new_session=True,
        )  # fmt: skip
        theirs.close()

    def spawn(self, limits: WorkerLimits) -> Worker:
        """A fresh worker, not yet ready. The next one is forked meanwhile, to confine itself before it is needed."""
        self._await_ready()
        coming = self._take_spare(limits) or self._fork(limits)
        try:
            self._spare = self._fork(limits)
            return Worker(self._orders.answer_to(coming.answer), coming.connection)
        except GraderFault:
            coming.connection.close()
            raise

    def kill(self, worker: Worker) -> int:
        """End a worker, whatever it is doing; its wait status."""
        return self._orders.answer_to(self.dismiss(worker))

    def dismiss(self, worker: Worker) -> Answer:
        """End a worker without waiting for its end."""
        worker.connection.close()
        return self._orders.give(COMMAND.pack(b"K", worker.pid, 0))

    def is_crowded(self) -> bool:
        """Have its workers started more threads than honest ones do?"""
        return crowd.is_crowded(self._process.pid)

    def queued(self) -> Mapping[int, float]:
        """How long each of its processes has waited for a core."""
        return starvation.queued(self._process.pid)

    def close(self) -> None:
        if self._spare is not None:
            self._spare.connection.close()
        self._orders.close()
        # The whole group: a bubblewrap that is killed while it starts leaves a child behind that waits for it.
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()

    def _await_ready(self) -> None:
        """Whether bubblewrap works is found out by doing: a template that does not come up inside it starts without."""
        if self._ready:
            return
        try:
            self._orders.receive(1, START_SECONDS)
        except GraderFault:
            if not self.bubblewrap:
                raise
            self.bubblewrap = False
            self.close()
            self._start()
            self._orders.receive(1, START_SECONDS)
        self._ready = True

    def _take_spare(self, limits: WorkerLimits) -> Coming | None:
        """The worker that was forked ahead, if it has these limits; one with others is of no use."""
        spare, self._spare = self._spare, None
        if spare is None or spare.limits == limits:
            return spare
        self.dismiss(Worker(self._orders.answer_to(spare.answer), spare.connection))
        return None

    def _fork(self, limits: WorkerLimits) -> Coming:
        ours, theirs = socket.socketpair()
        command = COMMAND.pack(b"F", limits.memory_bytes, limits.cpu_seconds)
        try:
            return Coming(limits, self._orders.give(command, theirs), Connection(ours, limits.reply_bytes))
        except GraderFault:
            ours.close()
            raise
        finally:
            theirs.close()


@dataclass
class Templates:
    """The templates of one run. Use as a context manager."""

    running: dict[str, Template] = field(default_factory=dict)

    def get(self, needs: str) -> Template:
        """The template for these packages, started now if it is not running (it warms up meanwhile).

        Raises CannotCheck when a package is not installed.
        """
        if needs in ("torch", "cuda") and not has_torch():
            raise CannotCheck("this exercise needs PyTorch: pip install 'convgrade[torch]'")
        if needs not in self.running:
            self.running[needs] = Template(needs)
        return self.running[needs]

    def replace(self, template: Template) -> Template:
        """A new template in place of one that died."""
        template.close()
        self.running[template.needs] = Template(template.needs)
        return self.running[template.needs]

    def __enter__(self) -> Templates:
        return self

    def __exit__(self, *exception: object) -> None:
        for template in self.running.values():
            template.close()
        self.running.clear()


def has_torch() -> bool:
    from importlib.util import find_spec

    return find_spec("torch") is not None


