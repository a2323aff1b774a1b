"""A Dask cluster as a service: a scheduler and workers in processes of their own, to be killed and started again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from submissions import ROOT


class Cluster:
    """A scheduler at a port that stays the same, and its workers, of one thread each.

    With `own_cores` each worker, and whatever it starts, is held to one core, as those of a batch queue are.
    """

    def __init__(self, folder: Path, workers: int = 1, environment: Mapping[str, str] | None = None,
                 own_cores: bool = False) -> None:  # fmt: skip
        self._folder, self._port, self._own_cores = folder, _free_port(), own_cores
        self._environment = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
        self.address = f"tcp://127.0.0.1:{self._port}"
        self.scheduler = self._scheduler()
        self.workers = [self._worker(number) for number in range(workers)]

    def kill_scheduler(self) -> None:
        """Its workers end by themselves."""
        self.scheduler.kill()
        self.scheduler.wait()

    def kill_worker(self, number: int) -> None:
        self.workers[number].kill()
        self.workers[number].wait()

    def restore(self) -> None:
        """Start what is gone, as a service manager does."""
        if self.scheduler.poll() is not None:
            self.scheduler = self._scheduler()
        self.workers = [worker if worker.poll() is None else self._worker(number)
                        for number, worker in enumerate(self.workers)]  # fmt: skip

    def close(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()

    def pids(self) -> list[int]:
        return [process.pid for process in (self.scheduler, *self.workers)]

    def _scheduler(self) -> subprocess.Popen[bytes]:
        return self._start("scheduler", "--host", "127.0.0.1", "--port", str(self._port))

    def _worker(self, number: int) -> subprocess.Popen[bytes]:
        worker = self._start("worker", self.address, "--nthreads", "1", "--no-nanny", "--death-timeout", "30",
                             "--local-directory", str(self._folder))  # fmt: skip
        if self._own_cores:
            os.sched_setaffinity(worker.pid, {sorted(os.sched_getaffinity(0))[number]})
        return worker

    def _start(self, kind: str, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", "--no-dashboard", *arguments]
        with (self._folder / f"{kind}.log").open("ab") as log:
            return subprocess.Popen(command, cwd=self._folder, stdout=log, stderr=log,
                                    env=self._environment)  # fmt: skip


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
