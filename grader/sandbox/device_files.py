"""What the NVIDIA driver's libraries open in a process that computes on a GPU: devices to write to, facts to read."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator

_DEVICES = ("/dev/nvidiactl", "/dev/nvidia-uvm", "/dev/nvidia-uvm-tools", "/dev/nvidia[0-9]*", "/dev/nvidia-caps/*",
            "/dev/dxg")  # fmt: skip
# What the hardware is, and how the driver is set; nothing of other processes.
_FACTS = ("/proc/driver/nvidia", "/proc/devices", "/proc/sys/vm/mmap_min_addr", "/proc/meminfo", "/proc/cpuinfo",
          "/sys/bus/pci/devices", "/sys/devices", "/sys/module/nvidia", "/sys/module/nvidia_uvm",
          "/etc/nvidia-container-runtime")  # fmt: skip
_LIBRARIES = ("/usr/local/nvidia", "/usr/local/cuda", "/usr/lib/wsl/lib", "/usr/lib/wsl/drivers")
VARIABLES = ("CUDA_VISIBLE_DEVICES", "LD_LIBRARY_PATH", "NVIDIA_VISIBLE_DEVICES")  # of ours, that the driver's obey
# Kernels that were compiled are not kept on disk, and products are added up in the same order each time.
SETTINGS = {"CUDA_CACHE_DISABLE": "1", "CUDA_MODULE_LOADING": "LAZY", "CUBLAS_WORKSPACE_CONFIG": ":4096:8",
            "PYTORCH_NVML_BASED_CUDA_CHECK": "1"}  # fmt: skip


def devices() -> tuple[str, ...]:
    """The device files that are there, to be read, written and controlled."""
    return tuple(sorted(path for pattern in _DEVICES for path in glob.glob(pattern)))


def facts() -> tuple[str, ...]:
    """Files and directories beside them, to be read."""
    return tuple(sorted(path for path in (*_FACTS, *_LIBRARIES, *_listed()) if os.path.exists(path)))


def environment() -> dict[str, str]:
    return {**SETTINGS, **{name: os.environ[name] for name in VARIABLES if name in os.environ}}


def _listed() -> Iterator[str]:
    """Where this machine keeps the driver's libraries, if it says so."""
    yield from (path for path in os.environ.get("LD_LIBRARY_PATH", "").split(os.pathsep) if os.path.isabs(path))
