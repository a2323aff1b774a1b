"""What a worker may read is a list; these tests look for what must and what must not be on it."""

import os
import subprocess
import sys
import sysconfig
from importlib.util import find_spec
from pathlib import Path

import pytest

from grader.sandbox.readable import readable_paths

ROOT = Path(__file__).resolve().parents[2]
STDLIB = Path(sysconfig.get_path("stdlib"))


def covered(path, packages=("numpy",)):
    """Whether the path, or a directory that it lies in, is on the list."""
    real = Path(path).resolve()
    return any(real.is_relative_to(Path(entry).resolve()) for entry in readable_paths(packages))


def test_the_standard_library_is_readable():
    for name in ("json", "asyncio", "decimal", "lib-dynload", "encodings", "os"):
        found = STDLIB / name
        assert covered(found if found.exists() else found.with_suffix(".py"))


def test_packages_are_readable_only_if_named():
    numpy = find_spec("numpy").origin
    assert covered(numpy, ("numpy",))
    assert not covered(numpy, ())
    for name in ("pytest", "hypothesis", "msgpack", "click"):
        assert find_spec(name) is None or not covered(find_spec(name).origin, ("numpy",))


def test_the_libraries_that_a_wheel_brings_come_with_it():
    libraries = Path(find_spec("numpy").origin).parents[1] / "numpy.libs"
    assert not libraries.exists() or covered(libraries)


@pytest.mark.skipif(find_spec("torch") is None, reason="needs PyTorch")
def test_PyTorch_brings_what_it_imports():
    for name in ("torch", "numpy", "sympy", "mpmath", "networkx", "jinja2", "typing_extensions"):
        assert covered(find_spec(name).origin, ("torch",))
    assert "torch" not in " ".join(readable_paths(("numpy",)))


@pytest.mark.parametrize("packages", [(), ("numpy",), ("torch",), ("scipy",)])
def test_what_decides_a_mark_is_never_readable(packages):
    hidden = [ROOT, *ROOT.iterdir(), Path.home(), Path.cwd(), "/proc", "/sys", "/tmp", "/", "/etc", "/etc/passwd"]
    hidden += ["/usr", "/usr/bin", "/var", "/dev", "/dev/shm", sysconfig.get_path("purelib"), sys.prefix]
    for path in hidden:
        assert not covered(path, packages), path
    assert not covered(ROOT / "grader" / "errors.py", packages)


@pytest.mark.parametrize("packages", [(), ("numpy",), ("torch",)])
def test_no_directory_of_packages_is_readable_as_a_whole(packages):
    candidates = [*sys.path, str(STDLIB / "site-packages"), "/usr/lib/python3/dist-packages"]
    for directory in (path for path in candidates if path.endswith("-packages") and os.path.isdir(path)):
        assert not covered(directory, packages), directory


def test_every_path_exists_and_is_absolute_and_named_once():
    paths = readable_paths(("torch", "scipy", "no_such_package"))
    assert all(os.path.isabs(path) and os.path.exists(path) for path in paths)
    assert len(paths) == len(set(paths))


def test_it_finds_packages_without_importing_them():
    code = "import sys; from grader.sandbox.readable import readable_paths; readable_paths(('numpy', 'torch')); "
    code += "print(sorted({'numpy', 'torch', 'sympy'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_standard_library_without_foreign_packages_is_one_path(tmp_path, monkeypatch):
    (tmp_path / "json").mkdir()
    monkeypatch.setattr(sysconfig, "get_path", lambda name: str(tmp_path))
    assert str(tmp_path) in readable_paths(())
    (tmp_path / "dist-packages").mkdir()
    paths = readable_paths(())
    assert str(tmp_path / "json") in paths
    assert str(tmp_path) not in paths and str(tmp_path / "dist-packages") not in paths
