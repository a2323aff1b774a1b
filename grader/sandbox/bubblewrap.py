"""The outer wall: bubblewrap around the template, once, where it works.

It hides the file system (also from `stat`), the network and the other processes. Everything it does for safety is
done again by the inner wall, as namespaces are refused in most containers.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator

from grader.sandbox import confine, linux

_NOBODY = "65534"
_MANY = 16  # from so many readable entries on, a directory is mounted as one, with the others covered


def available() -> bool:
    """Is the program there, and not withheld? Whether it works shows only when something is started in it."""
    return linux.LINUX and confine.OUTER not in confine.withheld() and shutil.which("bwrap") is not None


def wrapped(command: list[str], readable: tuple[str, ...]) -> list[str]:
    """The command inside bubblewrap, where it sees these paths and nothing else.

    `command[0]` is a Python interpreter. Descriptors are inherited as without bubblewrap. The environment too.
    """
    return [*_prefix(command[0], readable), *command]


def _prefix(python: str, paths: tuple[str, ...]) -> list[str]:
    options = ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    if os.geteuid() == 0:  # root keeps its capabilities unless it is somebody else inside
        options += ["--unshare-user", "--uid", _NOBODY, "--gid", _NOBODY]
    options += ["--proc", "/proc", *_links(python), *_mounts((*_interpreter(python), *paths))]
    return [shutil.which("bwrap") or "bwrap", *options, "--remount-ro", "/", "--chdir", "/", "--"]


def _links(python: str) -> Iterator[str]:
    """Links that must lead where they lead outside: on the loader's own path, and from a virtual environment.

    Python finds its environment where the link lies, and the loader finds Python's library from where it leads.
    """
    for name in ("lib", "lib32", "lib64", "bin"):
        if os.path.islink(f"/{name}"):
            yield from ("--symlink", os.readlink(f"/{name}"), f"/{name}")
    if os.path.realpath(python) != python:
        yield from ("--symlink", os.path.realpath(python), python)


def _interpreter(python: str) -> Iterator[str]:
    """What starting Python reads besides its library: itself, and what tells a virtual environment its home."""
    yield os.path.realpath(python)
    settings = os.path.join(os.path.dirname(os.path.dirname(python)), "pyvenv.cfg")
    if os.path.exists(settings):
        yield settings


def _mounts(paths: tuple[str, ...]) -> list[str]:
    """The options that make these paths visible, outer ones first."""
    gathered, single = _gathered(paths)
    places = {path: _covered(path) for directory, names in gathered.items() for path in _beside(directory, names)}
    places |= {path: _shown(path) for path in (*gathered, *single)}
    return [option for _, options in sorted(places.items()) for option in options]


def _gathered(paths: tuple[str, ...]) -> tuple[dict[str, set[str]], list[str]]:
    """Directories most of which is wanted, with the names that are, to be mounted as one; and the other paths.

    A mount costs bubblewrap the more, the more there are: the two hundred entries of the standard library would take
    longer than all the rest.
    """
    by_directory: defaultdict[str, set[str]] = defaultdict(set)
    for path in paths:
        by_directory[os.path.dirname(path)].add(os.path.basename(path))
    gathered = {
        directory: names
        for directory, names in by_directory.items()
        if len(names) >= _MANY and len(names) > len(os.listdir(directory)) / 2
    }
    return gathered, [path for path in paths if os.path.dirname(path) not in gathered]


def _beside(directory: str, names: set[str]) -> list[str]:
    """What else lies in a gathered directory. Links may stay: what they lead to is there or is not."""
    others = (os.path.join(directory, name) for name in os.listdir(directory) if name not in names)
    return [path for path in others if not os.path.islink(path)]


def _covered(path: str) -> list[str]:
    return ["--tmpfs", path] if os.path.isdir(path) else ["--ro-bind-try", os.devnull, path]


def _shown(path: str) -> list[str]:
    return ["--dev-bind-try" if path.startswith("/dev/") else "--ro-bind-try", path, path]
