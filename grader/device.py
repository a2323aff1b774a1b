"""Whether there is a GPU to check networks on, asked of the driver's own library: CUDA is not begun by asking.

A process that has begun CUDA can fork no worker that uses it, and this one forks nothing but holds the verdicts: so
it asks NVML, through NVIDIA's own binding, and leaves the GPU to workers.
"""

from __future__ import annotations

import ast
import os
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from math import inf
from pathlib import Path

NEEDED = "needs a GPU, and there is none: {why}"


@dataclass(frozen=True)
class Device:
    """A GPU as the driver names it. Rates are what it can do at most, rounded up."""

    name: str
    driver: str
    memory_bytes: int
    cores: int
    clock_hz: float
    bandwidth: float = inf  # bytes of its memory a second

    @property
    def flops(self) -> float:
        """Additions and multiplications in float32 a second: two for each core and tick."""
        return 2.0 * self.cores * self.clock_hz


@dataclass(frozen=True)
class Found:
    """A device, or why there is none."""

    device: Device | None
    why: str = ""


@cache
def find_device() -> Found:
    """The GPU that workers are to use: the first that CUDA_VISIBLE_DEVICES leaves. Never raises."""
    if find_spec("torch") is None:
        return Found(None, "PyTorch is not installed")
    if not built_for_cuda():
        return Found(None, "this PyTorch is built without CUDA")
    if find_spec("pynvml") is None:
        return Found(None, "nvidia-ml-py is not installed: pip install 'convgrade[gpu]'")
    index = first_visible(os.environ.get("CUDA_VISIBLE_DEVICES"))
    if index is None:
        return Found(None, "CUDA_VISIBLE_DEVICES hides every GPU")
    return _asked_of_the_driver(index)


def built_for_cuda() -> bool:
    """What PyTorch's own version file says, read without importing it."""
    spec = find_spec("torch")
    file = Path(spec.origin).with_name("version.py") if spec is not None and spec.origin else Path("version.py")
    try:
        statements = ast.parse(file.read_bytes()).body
    except (OSError, SyntaxError):
        return False
    return any(_assigns_cuda(statement) for statement in statements)


def first_visible(setting: str | None) -> int | str | None:
    """The number or the name of the first GPU that this setting of CUDA_VISIBLE_DEVICES leaves; None for none."""
    if setting is None:
        return 0
    first = setting.split(",")[0].strip()
    if not first or first.startswith("-") or first == "NoDevFiles":
        return None
    return int(first) if first.isdigit() else first


def _assigns_cuda(statement: ast.stmt) -> bool:
    if not isinstance(statement, ast.AnnAssign | ast.Assign) or not isinstance(statement.value, ast.Constant):
        return False
    target = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
    return getattr(target, "id", "") == "cuda" and isinstance(statement.value.value, str)


def _asked_of_the_driver(index: int | str) -> Found:
    import pynvml

    try:
        pynvml.nvmlInit()
    except pynvml.NVMLError as error:
        return Found(None, f"the NVIDIA driver does not answer ({error})")
    try:
        by = pynvml.nvmlDeviceGetHandleByIndex if isinstance(index, int) else pynvml.nvmlDeviceGetHandleByUUID
        handle = by(index)
        clock = 1e6 * pynvml.nvmlDeviceGetMaxClockInfo(handle, pynvml.NVML_CLOCK_SM)
        return Found(Device(pynvml.nvmlDeviceGetName(handle), pynvml.nvmlSystemGetDriverVersion(),
                            pynvml.nvmlDeviceGetMemoryInfo(handle).total, pynvml.nvmlDeviceGetNumGpuCores(handle),
                            clock, _bandwidth(handle)))  # fmt: skip
    except pynvml.NVMLError as error:
        return Found(None, f"the NVIDIA driver names no such GPU ({error})")
    finally:
        pynvml.nvmlShutdown()


def _bandwidth(handle: object) -> float:
    """Two bits for each line of the bus and tick; without end where the driver does not say."""
    import pynvml

    try:
        clock = 1e6 * pynvml.nvmlDeviceGetMaxClockInfo(handle, pynvml.NVML_CLOCK_MEM)
        return float(2 * clock * pynvml.nvmlDeviceGetMemoryBusWidth(handle) / 8) or inf
    except pynvml.NVMLError:
        return inf


def used_memory() -> int:
    """Bytes in use on the first visible GPU, by whatever process; 0 where the driver does not say."""
    index = first_visible(os.environ.get("CUDA_VISIBLE_DEVICES"))
    if index is None or find_spec("pynvml") is None:
        return 0
    import pynvml

    try:
        pynvml.nvmlInit()
        by = pynvml.nvmlDeviceGetHandleByIndex if isinstance(index, int) else pynvml.nvmlDeviceGetHandleByUUID
        return int(pynvml.nvmlDeviceGetMemoryInfo(by(index)).used)
    except pynvml.NVMLError:
        return 0
