"""What a batch may lean on besides itself: a Dask cluster, and a gradebook in PostgreSQL. Both can be killed."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import psutil
from cluster import ROOT, Cluster

sys.path.append(str(ROOT / "tests"))
from postgresql import Server, new_database


class Services:
    """Both of them, running from the start. `url` is that of the gradebook."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        folder.mkdir()
        self.cluster = Cluster(folder, workers=2, environment=environment)
        self._folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))  # the path of a socket must be short
        self.database = Server(self._folder)
        self.url = new_database(self._folder)

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
        self.database.stop()
        shutil.rmtree(self._folder)
