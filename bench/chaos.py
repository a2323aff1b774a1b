"""What goes wrong in an hour of real life, in a minute: deaths at random, a full disk, a busy gradebook, odd clocks."""

from __future__ import annotations

import random
import signal
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import psutil
from services import Services

PAUSE = (0.2, 1.6)  # seconds between two events
# Our trusted processes read the clock through this: it jumps by hours, back and forth.
CLOCK = '''
import datetime, random, time
_true, _chance = time.time, random.Random(7)
def jumping():
    return _true() + _chance.choice((-86400, -3600, 0, 0, 3600, 86400))
time.time = jumping
class Jumping(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(jumping(), tz)
datetime.datetime = Jumping
'''


class Chaos(threading.Thread):
    """Does harm to a running batch until it is stopped; counts what it did."""

    def __init__(self, batch: psutil.Process, gradebook: Path, seed: int, services: Services | None = None) -> None:
        super().__init__(daemon=True)
        self.done: Counter[str] = Counter()
        self._batch = batch
        self._gradebook = gradebook
        self._services = services
        self._chance = random.Random(seed)
        self._over = threading.Event()

    def stop(self) -> None:
        self._over.set()
        self.join()

    def run(self) -> None:
        events = {self.kill_worker: 8, self.kill_template: 4, self.kill_examiner: 3, self.stall_examiner: 3,
                  self.fill_disk: 2, self.kill_batch: 1, self.interrupt_batch: 1}  # fmt: skip
        if self._services is None:
            events |= {self.lock_gradebook: 2}
        else:
            events |= {self.kill_scheduler: 1, self.kill_dask_worker: 2, self.kill_database: 1}
        while not self._over.wait(self._chance.uniform(*PAUSE)):
            event = self._chance.choices(list(events), list(events.values()))[0]
            with suppress(psutil.Error, sqlite3.Error, OSError, IndexError):
                event()
                self.done[event.__name__] += 1

    def trusted(self) -> list[psutil.Process]:
        """The batch and what grades for it, without what runs students' code."""
        with suppress(psutil.Error):
            return [self._batch, *(self._services.processes() if self._services else ()), *self._examiners()]
        return []

    def kill_worker(self) -> None:
        self._chance.choice([worker for template in self._templates() for worker in template.children()]).kill()

    def kill_template(self) -> None:
        self._chance.choice(self._templates()).kill()

    def kill_examiner(self) -> None:
        self._chance.choice(self._examiners()).kill()

    def stall_examiner(self) -> None:
        stalled = self._chance.choice(self._examiners())
        stalled.suspend()
        time.sleep(self._chance.uniform(0.1, 1.0))
        stalled.resume()

    def fill_disk(self) -> None:
        """No file of the batch may grow for a while."""
        before = self._batch.rlimit(psutil.RLIMIT_FSIZE)
        self._batch.rlimit(psutil.RLIMIT_FSIZE, (0, before[1]))
        time.sleep(self._chance.uniform(0.1, 1.0))
        self._batch.rlimit(psutil.RLIMIT_FSIZE, before)

    def lock_gradebook(self) -> None:
        """Somebody else writes, and takes long."""
        other = sqlite3.connect(self._gradebook, timeout=5, isolation_level=None)
        other.execute("BEGIN EXCLUSIVE")
        time.sleep(self._chance.uniform(0.1, 2.0))
        other.execute("ROLLBACK")
        other.close()

    def kill_batch(self) -> None:
        self._batch.kill()

    def interrupt_batch(self) -> None:
        self._batch.send_signal(signal.SIGINT)

    def kill_scheduler(self) -> None:
        self._down(self._services.cluster.kill_scheduler)

    def kill_dask_worker(self) -> None:
        self._down(lambda: self._services.cluster.kill_worker(0))

    def kill_database(self) -> None:
        self._down(self._services.database.kill)

    def _down(self, kill: Callable[[], None]) -> None:
        """Whoever looks after it starts it again after a while."""
        try:
            kill()
            time.sleep(self._chance.uniform(0.1, 5.0))
        finally:
            self._services.restore()

    def _examiners(self) -> list[psutil.Process]:
        """Known by their place, since in another name space what they were started with may not be seen."""
        if self._services is None:
            return self._batch.children()
        return [examiner for worker in self._services.processes() for examiner in worker.children()]

    def _templates(self) -> list[psutil.Process]:
        """The first that is no bubblewrap, below each examiner."""
        found, rest = [], [process for examiner in self._examiners() for process in examiner.children()]
        while rest:
            process = rest.pop()
            if process.name() == "bwrap":
                rest += process.children()
            else:
                found.append(process)
        return found
