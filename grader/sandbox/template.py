"""The warm process that forks workers. Started as a script: `python -s -S -P template.py DESCRIPTOR CONFIGURATION`.

It has one thread, holds no secret, reads no student byte and never judges. Commands come over a socketpair:
`F memory seconds` with a descriptor forks a worker with these limits and answers its process id; `K pid` kills it
and answers its wait status.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import signal
import socket
import struct
import sys

COMMAND = struct.Struct("<cqq")


def start(descriptor: int, configuration: dict[str, object]) -> None:
    """Import what workers need once, prepare the walls, and fork on demand until the grader goes away."""
    root = str(configuration["root"])
    sys.path[:] = [*(path for path in sys.path if path), *_strings(configuration["path"]), root]
    from grader.sandbox import confine, worker

    imports = _strings(configuration["imports"])
    if "torch" in imports:
        _name_a_temporary_folder()
    for name in imports:
        importlib.import_module(name)
    if "torch" in sys.modules:
        _warm_up_torch()
    sys.path.remove(root)
    sys.path_importer_cache.pop(root, None)
    confine.harden_template()
    plan = confine.Plan(
        readable=tuple(_strings(configuration["readable"])),
        withhold=frozenset(_strings(configuration["withhold"])),
        devices=tuple(_strings(configuration["devices"])),
    )
    prepared = confine.prepare(plan)
    gc.collect()
    gc.freeze()  # else a collection in a child touches, and so copies, every page
    control = socket.socket(fileno=descriptor)
    control.sendall(b"R")
    while True:
        _obey(control, prepared, worker)


def _obey(control: socket.socket, prepared: object, worker: object) -> None:
    message, descriptors, _, _ = socket.recv_fds(control, COMMAND.size, 1)
    if len(message) < COMMAND.size:
        os._exit(0)
    command, first, second = COMMAND.unpack(message)
    if command == b"F":
        child = os.fork()
        if child == 0:
            _become_worker(descriptors[0], prepared, worker, first, second)
        os.close(descriptors[0])
        control.sendall(COMMAND.pack(b"F", child, 0))
    else:
        os.kill(first, signal.SIGKILL)
        control.sendall(COMMAND.pack(b"K", os.waitpid(first, 0)[1], 0))


def _become_worker(descriptor: int, prepared: object, worker: object, memory: int, seconds: int) -> None:
    try:
        worker.main(descriptor, prepared, memory, seconds)  # type: ignore[attr-defined]
    finally:
        os._exit(70)


def _name_a_temporary_folder() -> None:
    """torch asks for one while it is imported, and raises where nothing can be written."""
    import tempfile

    tempfile.tempdir = "/"


def _warm_up_torch() -> None:
    """One small network trained for a step in both precisions, so that no worker has to make torch's kernels ready."""
    torch = sys.modules["torch"]
    torch.set_num_threads(1)
    for dtype in (torch.float64, torch.float32):
        layers = (torch.nn.Conv2d(1, 2, 3), torch.nn.ReLU(), torch.nn.MaxPool2d(2), torch.nn.Flatten())
        network = torch.nn.Sequential(*layers, torch.nn.Linear(2, 2)).to(dtype)
        logits = network(torch.zeros(2, 1, 4, 4, dtype=dtype))
        torch.nn.functional.cross_entropy(logits, torch.zeros(2, dtype=torch.long)).backward()
        torch.optim.Adam(network.parameters()).step()


def _strings(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []


if __name__ == "__main__":
    start(int(sys.argv[1]), json.loads(sys.argv[2]))
