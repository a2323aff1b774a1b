"""The outer wall, where bubblewrap works; and that its absence is noticed where it does not."""

import os
import socket
import subprocess
import sys
import time

import psutil
import pytest

from grader.sandbox import bubblewrap, confine, linux
from grader.sandbox.readable import readable_paths
from grader.sandbox.templates import Template, Templates, WorkerLimits


@pytest.fixture
def inside(works):
    """Run Python source in bubblewrap without the inner wall; what it printed."""

    def run(source, extra=(), **options):
        command = [sys.executable, "-I", "-S", "-c", source]
        full = bubblewrap.wrapped(command, (*readable_paths(()), *extra))
        done = subprocess.run(full, capture_output=True, text=True, timeout=30, check=False, **options)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    return run


def test_a_hidden_file_does_not_even_exist(inside, secret):
    assert inside(f"import os; print(os.path.exists({secret!r}), os.path.exists('/etc/passwd'))") == "False False"


def test_the_file_system_holds_what_was_named_and_nothing_else(inside):
    found = set(inside("import os; print(*os.listdir('/'))").split())
    assert not found & {"home", "work", "var", "sys", "mnt", "srv", "boot", "run"}
    assert inside("import os; print(*os.listdir('/etc'))").split() in (
        ["ld.so.cache", "localtime"], ["localtime", "ld.so.cache"], ["ld.so.cache"],
    )  # fmt: skip


def test_nothing_can_be_written(inside):
    code = """
import os
for directory in ("/", "/usr", os.path.dirname(os.__file__), "/etc", "/dev"):
    try: open(directory + "/written", "w"); print(directory)
    except OSError: pass
"""
    assert inside(code) == ""


def test_foreign_packages_beside_the_standard_library_are_covered(inside):
    code = "import os; d = os.path.dirname(os.__file__) + '/site-packages'; print(os.path.isdir(d) and os.listdir(d))"
    assert inside(code) in ("False", "[]")


def test_no_capability_is_left_even_for_root(inside):
    code = "print(*(line.split()[1] for line in open('/proc/self/status') if line.startswith('Cap')))"
    assert set(inside(code)) == {"0", " "}
    assert inside("import os; print(os.getuid())") != "0"


def test_other_processes_and_the_network_are_out_of_sight(inside):
    assert int(inside("import os; print(sum(name.isdigit() for name in os.listdir('/proc')))")) <= 2
    assert inside("import socket; print(socket.if_nameindex())") == "[(1, 'lo')]"


def test_a_descriptor_is_passed_through_and_closes_with_the_child(inside):
    ours, theirs = socket.socketpair()
    number = theirs.fileno()
    code = f"import socket; s = socket.socket(fileno={number}); s.sendall(s.recv(9)[::-1])"
    ours.sendall(b"abc")
    inside(code, pass_fds=(number,))
    theirs.close()
    assert ours.recv(9) == b"cba"
    assert ours.recv(9) == b""
    ours.close()


def test_extra_paths_are_visible_and_missing_ones_are_passed_over(inside, secret):
    assert inside(f"print(open({secret!r}).read())", extra=(secret, "/no/such/path")) == "the oracle"


def test_it_dies_with_the_grader(works):
    code = """
import os, subprocess, sys
from grader.sandbox import bubblewrap
from grader.sandbox.readable import readable_paths
child = [sys.executable, "-I", "-S", "-c", "import time; print('up', flush=True); time.sleep(60)"]
process = subprocess.Popen(bubblewrap.wrapped(child, readable_paths(())), stdout=subprocess.PIPE)
process.stdout.readline()
sys.stdout.write("up"); sys.stdout.flush()
os._exit(0)
"""
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    # The wrapped child holds our end of its standard error: that run() returns says that the child is gone.
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, timeout=20, check=True)
    assert done.stdout == b"up"


def test_the_inner_wall_stands_inside_the_outer_one(attempt, works, needs_landlock, secret):
    outcome = attempt(f"open({secret!r})", outer=True)
    assert outcome.error == "ENOENT"
    assert outcome.layers == dict.fromkeys(confine.LAYERS, True)
    assert confine.level({**outcome.layers, "bubblewrap": True}) == "A"
    numpy = attempt("import numpy; answer = float(numpy.linalg.det(numpy.eye(3)))", packages=["numpy"], outer=True)
    assert numpy.answer == 1.0


def test_it_is_not_used_when_it_is_to_be_done_without(monkeypatch):
    monkeypatch.setenv("GRADE_WITHOUT", "bubblewrap")
    assert not bubblewrap.available()


def test_it_is_not_used_where_it_is_not_installed(monkeypatch):
    monkeypatch.setattr(bubblewrap.shutil, "which", lambda name: None)
    assert not bubblewrap.available()


def test_it_is_not_used_elsewhere_than_on_Linux(monkeypatch):
    monkeypatch.setattr(linux, "LINUX", False)
    assert not bubblewrap.available()


def test_a_bubblewrap_that_is_there_but_forbidden_is_done_without(monkeypatch, tmp_path):
    refusing = tmp_path / "bwrap"
    refusing.write_text("#!/bin/sh\necho 'bwrap: setting up uid map: Permission denied' >&2\nexit 1\n")
    refusing.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    with Templates() as templates:
        template = templates.get("python")
        worker = template.spawn(WorkerLimits())
        assert not template.bubblewrap
        template.kill(worker)


def test_many_entries_of_a_directory_are_mounted_as_one_with_the_others_covered(tmp_path):
    for number in range(30):
        (tmp_path / f"wanted{number}").touch()
    (tmp_path / "packages").mkdir()
    (tmp_path / "notes").touch()
    (tmp_path / "link").symlink_to("notes")
    wanted = tuple(str(tmp_path / f"wanted{number}") for number in range(30))
    inner = str(tmp_path / "packages" / "one")
    assert bubblewrap._mounts((*wanted, inner)) == [
        "--ro-bind-try", str(tmp_path), str(tmp_path),
        "--ro-bind-try", "/dev/null", str(tmp_path / "notes"),
        "--tmpfs", str(tmp_path / "packages"),
        "--ro-bind-try", inner, inner,
    ]  # fmt: skip


def test_a_few_entries_of_a_directory_are_mounted_one_by_one(tmp_path):
    for number in range(100):
        (tmp_path / str(number)).touch()
    few = tuple(str(tmp_path / str(number)) for number in range(20))
    assert bubblewrap._mounts(few).count("--ro-bind-try") == 20


def test_nothing_is_left_of_a_template_that_is_closed_while_it_starts():
    groups = []
    for step in range(40):
        template = Template("numpy")
        groups.append(template._process.pid)
        time.sleep(step / 2000)
        template.close()
    until = time.monotonic() + 5
    while left := [process for process in psutil.pids() if group_of(process) in groups]:
        assert time.monotonic() < until, left


def group_of(process):
    try:
        return os.getpgid(process)
    except ProcessLookupError:
        return None
