"""Run a piece of Python in a confined child and tell how it ended. A script: the request is JSON on standard input."""

import contextlib
import ctypes
import errno
import json
import os
import socket
import sys
import time


def main():
    request = json.load(sys.stdin)
    sys.path.insert(0, request["root"])
    from grader.sandbox import confine, readable

    sys.path.remove(request["root"])
    names = {"os": os, "socket": socket, "ctypes": ctypes, "time": time, "syscall": syscall, "__name__": "student"}
    exec(request["before"], names)
    plan = confine.Plan(
        readable=readable.readable_paths(tuple(request["packages"])),
        withhold=frozenset(request["withhold"]),
    )
    prepared = confine.prepare(plan)
    ours, theirs = socket.socketpair()
    child = os.fork()
    if child == 0:
        report(theirs, confine.confine(prepared, (theirs.fileno(),), request["memory_bytes"], request["cpu_seconds"]), request["source"], names)
    theirs.close()
    with ours.makefile() as lines:
        layers, *outcome = [json.loads(line) for line in lines]
    status = os.waitpid(child, 0)[1]
    answer = {"layers": layers, "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}
    sys.stdout.write(json.dumps(answer | (outcome[0] if outcome else {})))


def report(channel, layers, source, names):
    try:
        channel.sendall(json.dumps(layers).encode() + b"\n")
        channel.sendall(json.dumps(outcome_of(source, names)).encode() + b"\n")
    finally:
        os._exit(0)


def outcome_of(source, names):
    try:
        exec(source, names)
    except OSError as error:
        return {"error": errno.errorcode.get(error.errno, type(error).__name__), "text": str(error)}
    except BaseException as error:
        return {"error": type(error).__name__, "text": str(error)}
    return {"answer": names.get("answer")}


def syscall(number, *arguments):
    """A system call by number, as a program would make it that brings its own machine code."""
    libc = ctypes.CDLL(None, use_errno=True)
    result = libc.syscall(ctypes.c_long(number), *[ctypes.c_long(argument) for argument in arguments])
    if result == -1:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return result


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main()
