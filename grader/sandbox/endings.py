"""How a worker ended, and what that is called in a reply."""

from __future__ import annotations

import os
import signal

from grader.errors import WireError
from grader.exchange import Raised, Reply, ReplyKind
from grader.sandbox.connection import Crowd, Silence, TooMuch


def reply_for(error: Exception, status: int) -> Reply:
    """What the case gets at which a worker ended like this, with this wait status."""
    if isinstance(error, Silence):
        return Reply(ReplyKind.TIMEOUT)
    if isinstance(error, TooMuch):
        return Reply(ReplyKind.MEMORY)
    if isinstance(error, Crowd):
        return Reply(ReplyKind.CRASHED, raised=Raised("Exit", "too many threads"))
    if isinstance(error, WireError):
        return Reply(ReplyKind.CRASHED, raised=Raised("WireError", str(error)))
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
        return Reply(ReplyKind.TIMEOUT)
    return Reply(ReplyKind.CRASHED, raised=Raised("Exit", _how_it_died(status)))


def was_killed(status: int) -> bool:
    """By the kernel that ran out of memory, or by whoever runs the machine; a worker can also do this to itself."""
    return os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL


def _how_it_died(status: int) -> str:
    if os.WIFSIGNALED(status):
        return signal.Signals(os.WTERMSIG(status)).name
    return f"exit {os.WEXITSTATUS(status)}"
