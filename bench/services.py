"""What a batch may lean on besides itself: a Dask cluster, and a gradebook in PostgreSQL. Both can be killed."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

import psutil
from cluster import Cluster
from submissions import ROOT

sys.path.append(str(ROOT / "tests"))
from postgresql import new_database, server


class Services:
    """Both of them, running from the start. `url` is that of the gradebook."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        folder.mkdir()
        self.cluster = Cluster(folder, workers=2, environment=environment)
        self._until_closed = ExitStack()
        self.database = self._until_closed.enter_context(server())
        self.url = new_database(self.database.folder)

    def processes(self) -> list[psutil.Process]:
        """The Dask workers, each of which has an examiner."""
        return [psutil.Process(worker.pid) for worker in self.cluster.workers]

    def restore(self) -> None:
        """Start what is gone."""
        self.cluster.restore()
        if not self.database.is_up():
            self.database.start()

    def close(self) -> None:
        self.cluster.close()
        self._until_closed.close()
