"""A PostgreSQL server of our own: a throw-away cluster on a socket in a private folder, for the time of the tests."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

import psutil

USER = "grader"


def programs():
    """The folder of PostgreSQL's own programs, the newest version's; None where it is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("postgres")
    return found[-1].parent if found else Path(on_path).resolve().parent if on_path else None


class Server:
    """Runs from `start`; `folder` is that of its socket."""

    def __init__(self, folder):
        self.folder = folder
        # It refuses to run as root.
        who = {"user": "nobody"} if os.geteuid() == 0 else {}
        if who:
            shutil.chown(folder, "nobody")
        self._quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "cwd": folder, **who}
        subprocess.run([programs() / "initdb", "-D", folder / "data", "-U", USER, "-A", "trust", "--no-sync", "-E",
                        "UTF8", "--locale=C"], check=True, **self._quiet)  # fmt: skip
        self.start()

    def start(self):
        """As a service manager does after its death: what was committed is there again.

        It refuses while anything of the one before it still lives, and is then started anew.
        """
        deadline = time.monotonic() + 60
        while True:
            try:
                return self._start()
            except RuntimeError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.5)

    def _start(self):
        # Linux counts the end of the thread that started it as the end of us.
        lasting = threading.current_thread() is threading.main_thread()
        self._running = subprocess.Popen(
            [programs() / "postgres", "-D", self.folder / "data", "-k", self.folder, "-c", "listen_addresses=",
             "-c", "fsync=off", "-c", "shared_buffers=16MB"],
            stderr=subprocess.DEVNULL, preexec_fn=_end_with_us if lasting else None, **self._quiet)  # fmt: skip
        _wait_for(self.folder / ".s.PGSQL.5432", self._running)

    def is_up(self):
        return self._running.poll() is None

    def kill(self):
        """At once, with nothing written and nobody told."""
        family = [psutil.Process(self._running.pid), *psutil.Process(self._running.pid).children()]
        for process in family:
            with suppress(psutil.NoSuchProcess):  # a backend that ended meanwhile
                process.kill()
        psutil.wait_procs(family, timeout=20)
        self._running.wait()
        for left in self.folder.glob(".s.PGSQL.5432*"):
            left.unlink()

    def stop(self):
        self._running.send_signal(signal.SIGINT)  # which ends connections that a failed test left open
        self._running.wait()


@contextmanager
def server():
    """Runs one, in a folder of its own."""
    folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    running = Server(folder)
    try:
        yield running
    finally:
        running.stop()
        shutil.rmtree(folder)


def new_database(folder):
    """The URL of an empty schema of its own."""
    import psycopg

    name = f"s{uuid.uuid4().hex}"
    deadline = time.monotonic() + 60
    while True:
        try:
            with psycopg.connect(host=str(folder), user=USER, dbname="postgres", autocommit=True) as connection:
                connection.execute(f"CREATE SCHEMA {name}")
            break
        except psycopg.OperationalError:  # the socket is there a moment before the server answers
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
    return f"postgresql+psycopg://{USER}@/postgres?host={quote(str(folder))}&options=-csearch_path%3D{name}"


def _end_with_us():
    """Linux stops the server when the tests are killed, at once and without writing anything."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGQUIT)


def _wait_for(socket, running):
    deadline = time.monotonic() + 60
    while not socket.exists():
        if running.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("PostgreSQL did not start")
        time.sleep(0.05)
