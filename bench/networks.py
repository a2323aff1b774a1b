"""The promise that no network needs more than 4 GiB or 20 seconds on two cores: `grade check`, from start to end."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from measure import tree_cpu
from memory import pss_of
from submissions import ROOT

NETWORKS = {"vgg16": "VGG16", "alexnet": "AlexNet", "resnet": "ResNet", "googlenet": "googlenet"}
SOLUTIONS = {"vgg16": "configured", "alexnet": "layers", "resnet": "paper", "googlenet": "table"}
TICK = 0.05
SECONDS, BYTES = 20.0, 4 << 30
# Fails nearly every check, is shrunk and diagnosed.
WRONG = """
import torch.nn as nn
_right = {name}
def {name}(*sizes):
    return nn.Sequential(_right(*sizes), nn.Softmax(dim=1))
"""


@dataclass(frozen=True)
class Check:
    """Seconds by the clock and of processor time, and the most bytes that all of its processes held together."""

    wall: float
    cpu: float
    peak: int


def checks(folder: Path, rounds: int) -> Iterator[tuple[str, list[Check]]]:
    """Of a right network and of a wrong one, each checked so many times with batteries that are drawn already."""
    folder.mkdir(parents=True, exist_ok=True)
    for exercise in NETWORKS:
        for verdict, status in (("right", 0), ("wrong", 1)):
            path = _written(exercise, verdict, folder)
            _check(path, status)
            yield f"{exercise}, {verdict}", [_check(path, status) for _ in range(rounds)]


def _written(exercise: str, verdict: str, folder: Path) -> Path:
    text = (ROOT / "exercises" / exercise / "solutions" / f"{SOLUTIONS[exercise]}.py").read_text()
    path = folder / f"{exercise}_{verdict}.py"
    path.write_text(text + (WRONG.format(name=NETWORKS[exercise]) if verdict == "wrong" else ""))
    return path


def _check(path: Path, status: int) -> Check:
    start, peak, cpu = time.perf_counter(), 0, 0.0
    command = [sys.executable, "-m", "grader", "check", str(path)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    while process.poll() is None:
        seen = _processes(process.pid)
        peak = max(peak, sum(map(pss_of, seen)))
        cpu = max(cpu, tree_cpu([process.pid]) if seen else 0.0)
        time.sleep(TICK)
    if process.returncode != status:
        raise RuntimeError(f"{path.name} ended with {process.returncode}: {process.communicate()[0].decode()[-2000:]}")
    return Check(time.perf_counter() - start, cpu, peak)


def _processes(pid: int) -> list[int]:
    try:
        process = psutil.Process(pid)
        return [pid, *(child.pid for child in process.children(recursive=True))]
    except psutil.NoSuchProcess:
        return []
