"""`grade doctor`: may official marks be given on this machine? Shown by attacking it, not by asking it."""

from __future__ import annotations

import ast
import os
import shutil
import socket
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.errors import GraderFault
from grader.exchange import Case, Reply, ReplyKind, SourceFile, Step, Submission
from grader.sandbox import landlock
from grader.sandbox.confine import LAYERS, OUTER, level, withheld
from grader.sandbox.session import Session
from grader.sandbox.templates import Templates, WorkerLimits

LIMITS = WorkerLimits(call_seconds=0.5, seconds=2.0, memory_bytes=256 << 20)
WORDS = {
    "A": "hostile code is contained, short of a kernel bug",
    "B": "hostile code is contained, short of a kernel bug; it can see which files exist and how large they are",
    "C": "no network, no processes, no writing; but files of this user can be read",
    "D": "protects against accidents, not against intent",
}
SAFE = ("A", "B")


@dataclass(frozen=True)
class Layer:
    """One layer of confinement: is it active here, and if not, why."""

    name: str
    active: bool
    why: str


@dataclass(frozen=True)
class Attack:
    """One attack that was made: was it stopped, and how."""

    name: str
    stopped: bool
    how: str


@dataclass(frozen=True)
class Diagnosis:
    """What was found on this machine."""

    layers: tuple[Layer, ...]
    attacks: tuple[Attack, ...]
    level: str
    seconds: float

    @property
    def safe(self) -> bool:
        """Would official grading be safe here?"""
        return self.level in SAFE and all(attack.stopped for attack in self.attacks)


def examine_machine() -> Diagnosis:
    """Make every attack in a worker of its own, and see what comes of it. Raises GraderFault if none can be had."""
    started = time.monotonic()
    source = Path(__file__).with_name("doctor_attacks.py").read_text()
    submission = Submission("doctor", (SourceFile("doctor.py", (source,)),), "")
    active: dict[str, bool] = {}
    with Templates() as templates, _target() as target:
        attacks = tuple(_made(name, templates, submission, target, active) for name in _functions(source))
    layers = tuple(Layer(name, active.get(name, False), _why(name, active)) for name in (*LAYERS, OUTER))
    return Diagnosis(layers, attacks, level(active), time.monotonic() - started)


def _made(name: str, templates: Templates, submission: Submission, target: dict[str, Any],
          active: dict[str, bool]) -> Attack:  # fmt: skip
    """One attack; to bring our own processes down is a success of it too."""
    template = templates.get("numpy")
    session = Session(template, submission, LIMITS)
    session.load("doctor.py", [name])
    try:
        reply = session.ask([Case((Step(name, (target,)),))])[0]
        active.update({layer: on and active.get(layer, True) for layer, on in session.layers.items()})
        session.close()
        return _outcome(name, reply)
    except GraderFault as fault:
        templates.replace(template)
        return Attack(name, False, str(fault))


def _functions(source: str) -> list[str]:
    return [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]


@contextmanager
def _target() -> Iterator[dict[str, Any]]:
    """What the attacks aim at: a secret file, the home folder, this process, a listening socket."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as server:
        secret = Path(folder, "secret")
        secret.write_text("the salt of another course")
        yield {"secret": str(secret), "folder": folder, "home": str(Path.home()), "grader": os.getpid(),
               "port": server.getsockname()[1]}  # fmt: skip


def _outcome(name: str, reply: Reply) -> Attack:
    """Stopped, unless the attack came back to say that it succeeded."""
    if reply.kind is ReplyKind.VALUE:
        return Attack(name, reply.value is not True, "it succeeded" if reply.value is True else "it found nothing")
    if reply.raised is not None:
        return Attack(name, True, f"{reply.raised.type}: {reply.raised.text}"[:100])
    return Attack(name, True, {"timeout": "ended at its time limit", "memory": "ended at its memory limit"}.get(
        reply.kind.value, reply.kind.value))  # fmt: skip


def _why(name: str, active: Mapping[str, bool]) -> str:
    """Why a layer is not active, as far as we can tell."""
    if active.get(name):
        return ""
    if name in withheld():
        return "withheld by GRADE_WITHOUT"
    if name == OUTER:
        return "refused on this machine" if shutil.which("bwrap") else "bubblewrap is not installed; it is optional"
    if name == "landlock" and not landlock.abi():
        return "this kernel has no Landlock: Linux 5.13 or newer is needed, with `landlock` among its security modules"
    return "this system does not offer it"
