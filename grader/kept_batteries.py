"""Batteries kept on disk by content hash: what they depend on is in their name, and they may be deleted at any time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from grader import wire
from grader.arrays import is_array
from grader.battery import Battery, BatteryCase, RecordedCall, draw_battery
from grader.drafts import write_cache
from grader.errors import WireError
from grader.exchange import Ref
from grader.exercise import Exercise
from grader.versions import versions

# The modules that a drawn battery depends on besides the exercise's own files.
SOURCES = ("authoring.py", "exercise.py", "battery.py", "kept_batteries.py", "checks.py", "drawing.py", "functions.py",
           "tolerance.py", "wire.py", "encoding.py", "decoding.py", "values.py", "exchange.py",
           "networks.py", "network_checks.py", "network_layers.py", "tasks.py", "learning.py", "tensors.py",
           "sandbox/tensors.py", "sandbox/lessons.py",
           "sandbox/pretrained.py", "sandbox/loops.py", "sandbox/differentiation.py", "device_checks.py",
           "perturbation.py", "sandbox/device.py", "sandbox/device_tensors.py",
           "device_timing.py", "sandbox/device_pace.py")  # fmt: skip


def load_battery(exercise: Exercise, seed: str, cases: int, cache: Path | None, sources: str) -> Battery:
    """The battery from the cache, or drawn now and kept there.

    `sources` is the content hash of the exercise's own files and of the reference. Raises ExerciseError when the
    oracle breaks one of the exercise's own laws.
    """
    path = cache / f"{_key(exercise, seed, cases, sources)}.battery" if cache is not None else None
    kept = _read(path) if path is not None else None
    if kept is None:
        kept = draw_battery(exercise, seed, cases)
        if path is not None:
            write_cache(path, _to_bytes(kept))
    return kept


def _key(exercise: Exercise, seed: str, cases: int, sources: str) -> str:
    here = Path(__file__).parent
    files = [*(here / name for name in SOURCES), *sorted((here / "sandbox").glob("network*.py"))]
    own = hashlib.sha256(b"".join(file.read_bytes() for file in files))
    parts = "|".join((exercise.id, seed, str(cases), sources, own.hexdigest(), repr(versions())))
    return hashlib.sha256(parts.encode()).hexdigest()


def _read(path: Path) -> Battery | None:
    """A kept battery; None when it is absent or damaged, in which case it is drawn again."""
    try:
        raw = path.read_bytes()
        header, payload = wire.sizes(raw[: wire.PREFIX.size], max_header=1 << 28)
        start = wire.PREFIX.size
        if len(raw) != start + header + payload:
            return None
        plain = wire.unpack(raw[start : start + header], raw[start + header :])
        return {check: tuple(_case_from_plain(case) for case in cases) for check, cases in plain.items()}
    except (OSError, WireError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _to_bytes(battery: Battery) -> bytes:
    return wire.pack({check: [_case_to_plain(case) for case in cases] for check, cases in battery.items()})


def _case_to_plain(case: BatteryCase) -> list[Any]:
    """Arrays that were drawn are written once, however many calls pass them on."""
    calls = [[_referring(call.inputs, case.drawn), call.answer, call.bound] for call in case.calls]
    return [dict(case.drawn), calls]


def _referring(inputs: Mapping[str, Any], drawn: Mapping[str, Any]) -> dict[str, Any]:
    names = {id(value): name for name, value in drawn.items() if is_array(value)}
    return {name: Ref(0, (names[id(value)],)) if id(value) in names else value for name, value in inputs.items()}


def _case_from_plain(plain: Any) -> BatteryCase:
    drawn, calls = plain
    return BatteryCase(drawn, tuple(RecordedCall(_resolved(inputs, drawn), answer, bound)
                                    for inputs, answer, bound in calls))  # fmt: skip


def _resolved(inputs: Mapping[str, Any], drawn: Mapping[str, Any]) -> dict[str, Any]:
    return {name: drawn[str(value.path[0])] if type(value) is Ref else value for name, value in inputs.items()}
