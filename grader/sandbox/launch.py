"""How a template is started: with which packages, in which environment, and what it may read."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from grader.sandbox import bubblewrap, device_files
from grader.sandbox.confine import withheld
from grader.sandbox.perform import OPERATIONS
from grader.sandbox.readable import readable_paths

ROOT = Path(__file__).resolve().parents[2]

IMPORTS = {
    "python": ("ast", "math", "msgpack", "random"),
    "numpy": ("ast", "math", "msgpack", "random", "numpy", "numpy.linalg", "numpy.fft", "numpy.random",
              "numpy.lib.stride_tricks"),
}  # fmt: skip
IMPORTS["torch"] = (*IMPORTS["numpy"], "torch", "torch.nn.functional", "torch.optim",
                    *sorted({module for module, _ in OPERATIONS.values()}))  # fmt: skip
IMPORTS["cuda"] = IMPORTS["torch"]
# A formula may be solved with NumPy too: then it is loaded when it is asked for.
PACKAGES = {"python": ("numpy",), "numpy": ("numpy",), "torch": ("numpy", "torch"), "cuda": ("numpy", "torch")}
# The part of the grader that a template imports; the course may lie beside it and stays out of sight.
OWN = ("__init__.py", "errors.py", "exchange.py", "functions.py", "values.py", "encoding.py", "decoding.py", "wire.py",
       "sandbox")  # fmt: skip
DEVICES = {"cuda": "cuda"}  # what workers of a template compute on, if it is not the CPU


def command(needs: str, descriptor: int, in_bubblewrap: bool) -> list[str]:
    """The command line of a template that is told what to do over this descriptor."""
    device = DEVICES.get(needs, "")
    readable = (*readable_paths(PACKAGES[needs]), *(device_files.facts() if device else ()))
    configuration = {
        "root": str(ROOT),
        "path": _site_packages(),
        "imports": IMPORTS[needs],
        "readable": readable,
        "withhold": sorted(withheld()),
        "devices": device_files.devices() if device else (),
    }
    script = str(Path(__file__).with_name("template.py"))
    plain = [sys.executable, "-s", "-S", "-P", script, str(descriptor), json.dumps(configuration)]
    return bubblewrap.wrapped(plain, (*readable, *_own_paths(), *_msgpack_paths())) if in_bubblewrap else plain


def environment(device: str) -> dict[str, str]:
    """Nothing of the grader's own: no secret, one thread, the same hashes each time."""
    threads = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
    nowhere = dict.fromkeys(("HOME", "TMPDIR", "TORCHINDUCTOR_CACHE_DIR"), "/")
    driver = device_files.environment() if device else {}
    return {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0", **nowhere, **threads, **driver}


def _site_packages() -> list[str]:
    from importlib.util import find_spec

    found = (find_spec(name) for name in ("msgpack", "numpy"))
    return sorted({str(Path(spec.origin).parents[1]) for spec in found if spec is not None and spec.origin})


def _own_paths() -> list[str]:
    return [str(ROOT / "grader" / name) for name in OWN]


def _msgpack_paths() -> tuple[str, ...]:
    from importlib.util import find_spec

    spec = find_spec("msgpack")
    return (str(Path(spec.origin).parent),) if spec is not None and spec.origin else ()
