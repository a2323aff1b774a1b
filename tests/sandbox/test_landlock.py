"""Landlock alone: the filter of system calls is withheld, so that whatever is refused here, Landlock refused."""

import os
import signal
import socket
import struct

import pytest

from grader.sandbox import landlock

pytestmark = pytest.mark.usefixtures("needs_landlock")
ALONE = {"withhold": ["seccomp", "dumpable"]}


def test_a_hidden_file_is_closed_and_opens_when_Landlock_is_withheld(attempt, secret):
    assert attempt(f"open({secret!r})", **ALONE).error == "EACCES"
    assert attempt(f"answer = open({secret!r}).read()", withhold=["landlock"]).answer == "the oracle"


def test_a_path_with_detours_is_closed_as_well(attempt, secret):
    detour = os.path.join(os.path.dirname(os.__file__), *[".."] * 20, secret.lstrip("/"))
    assert os.path.exists(detour)
    assert attempt(f"open({detour!r})", **ALONE).error == "EACCES"


def test_a_link_inside_a_readable_directory_opens_nothing(tmp_path, secret):
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "link").symlink_to(secret)
    (tmp_path / "open" / "plain").write_text("seen")
    rules = landlock.ruleset([str(tmp_path / "open")])
    child = os.fork()
    if child == 0:
        os._exit(_read_behind(rules, tmp_path))
    os.close(rules)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _read_behind(rules, tmp_path):
    from grader.sandbox import linux

    linux.prctl(linux.PR_SET_NO_NEW_PRIVS, 1)
    if not landlock.restrict(rules) or (tmp_path / "open" / "plain").read_text() != "seen":
        return 1
    try:
        (tmp_path / "open" / "link").read_text()
    except PermissionError:
        return 0
    return 2


@pytest.mark.parametrize(
    "source",
    [
        "open(SECRET + '.new', 'w')",
        "os.mkdir(SECRET + '.directory')",
        "os.unlink(SECRET)",
        "os.rename(SECRET, SECRET + '2')",
        "os.symlink('x', SECRET + '.link')",
        "os.execv('/bin/true', ['true'])",
        "os.listdir('/proc/self')",
        "open(f'/proc/{os.getppid()}/environ', 'rb').read()",
    ],
)
def test_nothing_is_written_or_executed(attempt, secret, source):
    assert attempt(f"SECRET = {secret!r}\n{source}", **ALONE).error == "EACCES"


def test_a_hidden_file_cannot_be_truncated(attempt, secret):
    if landlock.abi() < 3:
        pytest.skip("this Landlock does not know truncate")
    assert attempt(f"os.truncate({secret!r}, 0)", **ALONE).error == "EACCES"


def test_TCP_is_closed_in_both_directions(attempt):
    if landlock.abi() < 4:
        pytest.skip("this Landlock does not know TCP")
    with socket.create_server(("127.0.0.1", 0)) as server:
        address = server.getsockname()
        assert attempt(f"socket.create_connection({address})", **ALONE).error == "EACCES"
        assert attempt(f"socket.create_connection({address})", withhold=["seccomp", "landlock"]).error == ""
    assert attempt("socket.create_server(('127.0.0.1', 0))", **ALONE).error == "EACCES"


def test_signals_and_abstract_sockets_stay_inside(attempt):
    if landlock.abi() < 6:
        pytest.skip("this Landlock has no scopes")
    assert attempt(f"os.kill(os.getppid(), {int(signal.SIGCONT)})", **ALONE).error == "EPERM"
    with socket.socket(socket.AF_UNIX) as server:
        name = f"\0confined-{os.getpid()}"
        server.bind(name)
        server.listen()
        assert attempt(f"socket.socket(socket.AF_UNIX).connect({name!r})", **ALONE).error == "EPERM"


def test_it_cannot_be_taken_off_by_more_of_it(attempt, secret):
    """Rules only ever add up to less."""
    code = f"""
from grader.sandbox import landlock
landlock.restrict(more)
open({secret!r})
"""
    before = f"from grader.sandbox import landlock; more = landlock.ruleset([{os.path.dirname(secret)!r}])"
    assert attempt(code, before=before, withhold=["seccomp", "descriptors"]).error == "EACCES"


@pytest.mark.parametrize(("version", "words"), [(1, 1), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3), (7, 3), (12, 3)])
def test_an_older_kernel_is_asked_for_what_it_knows(version, words):
    attributes = landlock._attributes(version)
    assert len(attributes) == 8 * words
    files = struct.unpack_from("=Q", attributes)[0]
    assert files.bit_length() == {1: 13, 2: 14, 3: 15, 4: 15}.get(version, 16)


def test_paths_that_do_not_exist_are_passed_over():
    rules = landlock.ruleset(["/nonexistent/path", "/usr/lib"])
    assert rules is not None
    os.close(rules)


def test_a_kernel_without_Landlock_gives_no_rules(monkeypatch):
    monkeypatch.setattr(landlock, "abi", lambda: 0)
    assert landlock.ruleset(["/usr"]) is None
