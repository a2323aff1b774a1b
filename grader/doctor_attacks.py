"""Attacks that `grade doctor` makes on this machine, as a submission would: each returns True when it succeeded.

This file is sent to a worker as text and never imported by the grader. What an attack raises, or its being killed,
means that it was stopped.
"""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import threading


def reads_a_file_beside_the_course(target):
    return bool(open(target["secret"]).read())


def reads_the_home_folder(target):
    return bool(os.listdir(target["home"]))


def reads_the_graders_environment(target):
    return bool(open(f"/proc/{target['grader']}/environ", "rb").read())


def reads_its_parents_memory(target):
    return bool(open(f"/proc/{os.getppid()}/mem", "rb").read(1))


def traces_its_parent(target):
    library = ctypes.CDLL(None, use_errno=True)
    return library.ptrace(16, os.getppid(), 0, 0) == 0


def writes_a_file(target):
    with open(target["folder"] + "/written", "w") as file:
        return file.write("x") == 1


def changes_the_rights_of_a_file(target):
    os.chmod(target["secret"], 0o777)
    return True


def forks(target):
    if os.fork() == 0:
        os._exit(0)
    return True


def starts_a_shell(target):
    return subprocess.run(["/bin/sh", "-c", "echo x"], capture_output=True).stdout == b"x\n"


def replaces_itself_by_a_shell(target):
    os.execv("/bin/sh", ["/bin/sh", "-c", "sleep 9"])


def connects_to_a_server(target):
    with socket.create_connection(("127.0.0.1", target["port"]), 1):
        return True


def sends_a_datagram(target):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as channel:
        return channel.sendto(b"x", ("127.0.0.1", target["port"])) == 1


def talks_to_the_hypervisor(target):
    with socket.socket(socket.AF_VSOCK, socket.SOCK_STREAM):
        return True


def signals_the_grader(target):
    os.kill(target["grader"], 0)
    return True


def signals_its_template(target):
    os.kill(os.getppid(), 0)
    return True


def makes_a_namespace_of_its_own(target):
    return ctypes.CDLL(None).unshare(0x10000000) == 0


def raises_its_limits(target):
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    return True


def imports_the_oracles(target):
    import reference  # noqa: F401

    return True


def imports_the_grader(target):
    import grader.judge  # noqa: F401

    return True


def finds_the_oracles_in_memory(target):
    import gc

    code = (getattr(thing, "__code__", None) for thing in gc.get_objects())
    return any(getattr(part, "co_filename", "").endswith(("spec.py", "conv.py", "judge.py")) for part in code)


def takes_all_memory(target):
    kept = [bytearray(1 << 28) for _ in range(64)]
    return len(kept) == 64


def never_comes_back(target):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        pass


def starts_threads_without_end(target):
    for _ in range(100_000):
        threading.Thread(target=threading.Event().wait, daemon=True).start()
    return True


def answers_with_a_forged_frame(target):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"\x05\0\0\0" + b"\0" * 8 + b"\xc3" * 5)
        except OSError:
            continue
    return None


def leaves_as_if_all_were_well(target):
    os._exit(0)


def answers_with_terabytes(target):
    numpy = sys.modules["numpy"]
    return numpy.broadcast_to(numpy.float64(0), (1 << 40,))
