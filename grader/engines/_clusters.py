"""The Dask clusters that `--cluster` may name besides an address: on this machine, and those that a queue manages."""

from __future__ import annotations

import importlib
from typing import Any

from grader.engines import Crew, _machine
from grader.errors import CannotCheck, UsageError

# The module and the class that know the queue.
QUEUES = {
    **{name: ("dask_jobqueue", f"{kind}Cluster") for name, kind in
       (("slurm", "SLURM"), ("pbs", "PBS"), ("sge", "SGE"), ("lsf", "LSF"), ("htcondor", "HTCondor"), ("oar", "OAR"))},
    "kubernetes": ("dask_kubernetes.operator", "KubeCluster"),
    "jobs": ("dask_jobqueue.local", "LocalCluster"),  # job scripts, run on this machine: to try a configuration
}  # fmt: skip


def open_cluster(crew: Crew) -> Any:
    """The cluster to start; None where one runs at an address. Raises UsageError and CannotCheck."""
    if "://" in crew.cluster:
        return None
    count = crew.workers or _machine.workers()
    if not crew.cluster:
        from distributed import LocalCluster

        # Without a dashboard its scheduler would still want port 8787, which another one may have.
        return LocalCluster(n_workers=count, threads_per_worker=1, dashboard_address=None, silence_logs=50,
                            scheduler_kwargs={"dashboard_address": "127.0.0.1:0"},
                            resources=dict.fromkeys(crew.labels, 1))  # fmt: skip
    if crew.cluster not in QUEUES:
        raise UsageError(f"there is no cluster {crew.cluster!r}: give tcp://host:port, or one of {', '.join(QUEUES)}")
    cluster = _queue(*QUEUES[crew.cluster])()
    cluster.scale(count)
    return cluster


def _queue(module: str, name: str) -> Any:
    try:
        return getattr(importlib.import_module(module), name)
    except ImportError:
        package = module.partition(".")[0].replace("_", "-")
        raise CannotCheck(f"this cluster needs {package}: pip install {package}") from None
