"""What a worker may read: the interpreter, the libraries of the system, and the packages that an exercise allows.

A list of what is allowed, so that the course, the grader, other packages, home and /proc need no mention.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator
from importlib.machinery import ModuleSpec
from importlib.util import find_spec

# Packages that a package loads while it works. Names that are not installed are passed over.
_NEEDED_BY = {
    "torch": (
        "numpy", "torchgen", "functorch", "typing_extensions", "sympy", "mpmath", "networkx", "jinja2", "markupsafe",
        "filelock", "fsspec", "packaging", "triton", "nvidia",
    ),
    "scipy": ("numpy",),
}  # fmt: skip

_NEVER = {"site-packages", "dist-packages"}
_LIBRARY_DIRECTORIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib")
_SYSTEM = (
    "/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo", "/dev/null", "/dev/zero", "/dev/urandom",
)  # fmt: skip


def readable_paths(packages: tuple[str, ...]) -> tuple[str, ...]:
    """Files and directories, with all that lies beneath them, that a worker with these packages may read."""
    found = {*_standard_library(), *_shared_libraries(), *_SYSTEM}
    for name in {needed for package in packages for needed in (package, *_NEEDED_BY.get(package, ()))}:
        found.update(_package(name))
    return tuple(sorted(path for path in found if os.path.exists(path)))


def _standard_library() -> Iterator[str]:
    """Entry by entry where foreign packages are installed inside the standard library, as is usual."""
    for directory in {sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")}:
        yield from _children(directory, unless=_NEVER)
    yield from (path for path in sys.path if path.endswith(".zip") and path.startswith(sys.base_prefix))


def _children(directory: str, unless: set[str]) -> list[str]:
    """The directory itself, or all its entries but these if it has them."""
    names = os.listdir(directory) if os.path.isdir(directory) else []
    if unless.isdisjoint(names):
        return [directory]
    return [os.path.join(directory, name) for name in names if name not in unless]


def _shared_libraries() -> Iterator[str]:
    """Where the loader looks. A directory that also holds a Python gives its libraries only: packages lie beneath."""
    multiarch = sysconfig.get_config_var("MULTIARCH") or ""
    directories = {os.path.join(prefix, "lib") for prefix in (sys.base_prefix, sys.prefix)}
    for base in _LIBRARY_DIRECTORIES:
        directories |= {os.path.realpath(base), os.path.realpath(os.path.join(base, multiarch))}
    for directory in directories:
        names = os.listdir(directory) if os.path.isdir(directory) else []
        if any(name.startswith("python") for name in names) or os.path.basename(directory) == "lib":
            yield from (os.path.join(directory, name) for name in names if ".so" in name)
        else:
            yield directory


def _package(name: str) -> Iterator[str]:
    """Where a top-level package or module lies, found without importing it."""
    spec = find_spec(name)
    if spec is None:
        return
    for directory in spec.submodule_search_locations or ():
        yield directory
        yield f"{directory}.libs"  # the libraries that a wheel brings along
    if spec.submodule_search_locations is None:
        yield from _module_files(spec)


def _module_files(spec: ModuleSpec) -> Iterator[str]:
    yield from (path for path in (spec.origin, spec.cached) if path is not None)
