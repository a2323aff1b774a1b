"""The inner wall as a whole. Each test starts a real child that confines itself and then really tries."""

import os
import platform
import signal
import subprocess
import sys

import pytest

from grader.errors import UsageError
from grader.sandbox import confine

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the walls are made of what Linux has")

REFUSED = {"EPERM", "EACCES", "EROFS"}
SMALL, LARGE = 64 << 20, 256 << 20

ATTACKS = {
    "read a hidden file": "open(SECRET).read()",
    "list its directory": "os.listdir(os.path.dirname(SECRET))",
    "overwrite it": "open(SECRET, 'w')",
    "append to it": "open(SECRET, 'a')",
    "write a new file": "open(SECRET + '.new', 'w')",
    "write to shared memory": "open('/dev/shm/confined_was_here', 'w')",
    "make a nameless file": "os.open(os.path.dirname(SECRET), os.O_TMPFILE | os.O_RDWR)",
    "make a file in memory": "os.memfd_create('x')",
    "delete it": "os.unlink(SECRET)",
    "rename it": "os.rename(SECRET, SECRET + '2')",
    "link it": "os.link(SECRET, SECRET + '2')",
    "symlink it": "os.symlink(SECRET, SECRET + '.link')",
    "truncate it": "os.truncate(SECRET, 0)",
    "change its mode": "os.chmod(SECRET, 0o777)",
    "change its owner": "os.chown(SECRET, 1000, 1000)",
    "change its times": "os.utime(SECRET, (0, 0))",
    "change its attributes": "os.setxattr(SECRET, 'user.mark', b'100')",
    "make a directory": "os.mkdir(SECRET + '.directory')",
    "make a device": "os.mknod(SECRET + '.node')",
    "lock a file": "import fcntl; fcntl.flock(os.open(os.__file__, os.O_RDONLY), fcntl.LOCK_SH)",
    "lock part of a file": "import fcntl; fcntl.lockf(os.open(os.__file__, os.O_RDONLY), fcntl.LOCK_SH)",
    "change the mode of a library": "os.chmod(os.__file__, 0o777)",
    "change the times of a library": "os.utime(os.__file__)",
    "change the times of an open library": "os.utime(os.open(os.__file__, os.O_RDONLY))",
    "read the passwords": "open('/etc/passwd').read()",
    "read the parent's environment": "open(f'/proc/{os.getppid()}/environ', 'rb').read()",
    "read the parent's memory": "open(f'/proc/{os.getppid()}/mem', 'rb')",
    "read the parent's maps": "open(f'/proc/{os.getppid()}/maps').read()",
    "read its own maps": "open('/proc/self/maps').read()",
    "see the processes": "os.listdir('/proc')",
    "fork": "os.fork()",
    "start a program": "os.execv('/bin/sh', ['sh', '-c', 'true'])",
    "start a program as subprocess does": "import subprocess; subprocess.run(['/bin/true'])",
    "start a program as posix_spawn does": "os.posix_spawn('/bin/true', ['true'], {})",
    "kill the parent": "os.kill(os.getppid(), 9)",
    "stop the parent's group": "os.killpg(os.getpgid(0), 19)",
    "signal everybody": "os.kill(-1, 0)",
    "signal init": "os.kill(1, 0)",
    "change the parent's limits": "import resource; resource.prlimit(os.getppid(), resource.RLIMIT_NOFILE, (3, 3))",
    "slow the parent down": "os.setpriority(os.PRIO_PROCESS, os.getppid(), 19)",
    "move the parent to another core": "os.sched_setaffinity(os.getppid(), {0})",
    "enlarge a pipe": "import fcntl; fcntl.fcntl(os.pipe()[0], 1031, 1 << 20)",
    "have signals sent to the parent": "import fcntl; fcntl.fcntl(os.pipe()[0], fcntl.F_SETOWN, os.getppid())",
    "become root": "os.setuid(0)",
    "leave the session": "os.setsid()",
    "change the root": "os.chroot('/')",
    "look around at home": "os.listdir('/home')",
    "use TCP": "socket.socket(socket.AF_INET, socket.SOCK_STREAM)",
    "use UDP": "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)",
    "use IPv6": "socket.socket(socket.AF_INET6, socket.SOCK_STREAM)",
    "use a local socket": "socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)",
    "use a local datagram socket": "socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)",
    "reach the hypervisor": "socket.socket(40, socket.SOCK_STREAM)",
    "ask for routes": "socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "send packets": "socket.socket(socket.AF_PACKET, socket.SOCK_RAW)",
    "use the kernel's ciphers": "socket.socket(socket.AF_ALG, socket.SOCK_SEQPACKET)",
    "make a pair for datagrams": "socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)",
    "make a pair for packets": "socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)",
    "look a name up": "socket.gethostbyname('example.com')",
}

# Calls that Python has no name for: x86-64, aarch64, arguments.
CALLS = {
    "ptrace": (101, 117, 0, 0, 0, 0),
    "process_vm_readv": (310, 270, 1, 0, 0, 0, 0, 0),
    "unshare the user namespace": (272, 97, 0x10000000),
    "unshare the network": (272, 97, 0x40000000),
    "setns": (308, 268, 0, 0),
    "mount": (165, 40, 0, 0, 0, 0, 0),
    "pivot_root": (155, 41, 0, 0),
    "io_uring_setup": (425, 425, 1, 0),
    "userfaultfd": (323, 282, 0),
    "bpf": (321, 280, 0, 0, 0),
    "perf_event_open": (298, 241, 0, 0, -1, -1, 0),
    "keyctl": (250, 219, 0, -3, 0),
    "add_key": (248, 217, 0, 0, 0, 0, 0),
    "shmget": (29, 194, 0, 4096, 0o1600),
    "msgget": (68, 186, 0, 0o1600),
    "semget": (64, 190, 0, 1, 0o1600),
    "mq_open": (240, 180, 0, 0),
    "personality": (135, 92, 0x0040000),
    "inotify_init1": (294, 26, 0),
    "fanotify_init": (300, 262, 0, 0),
    "splice": (275, 76, 0, 0, 0, 0, 1, 0),
    "pidfd_open": (434, 434, 1, 0),
    "pidfd_send_signal": (424, 424, 0, 9, 0, 0),
    "process_madvise": (440, 440, 0, 0, 0, 0, 0),
    "another filter": (317, 277, 1, 0, 0),
    "syslog": (103, 116, 3, 0, 0),
    "reboot": (169, 142, 0, 0, 0),
    "capset": (126, 91, 0, 0),
    "tkill of init": (200, 130, 1, 0),
    "tgkill of init": (234, 131, 1, 1, 0),
    "rt_sigqueueinfo": (129, 138, 1, 0, 0),
    "clone without a thread": (56, 220, 17, 0, 0, 0, 0),
    "clone of a thread in a new network": (56, 220, 0x40000000 | 0x3D0F00, 0, 0, 0, 0),
    "make oneself readable": (157, 167, 4, 1, 0, 0, 0),
    "outlive the parent": (157, 167, 1, 0, 0, 0, 0),
    "a terminal's input": (16, 29, 0, 0x5412, 0),
}


@pytest.fixture
def bare(attempt, secret):
    def run(source, **options):
        return attempt(f"SECRET = {secret!r}\n{source}", **options)

    return run


@pytest.mark.usefixtures("needs_landlock")
@pytest.mark.parametrize("source", ATTACKS.values(), ids=ATTACKS.keys())
def test_a_confined_child_cannot(bare, source):
    outcome = bare(source)
    assert outcome.error in REFUSED | {"gaierror"}, outcome


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())
def test_a_confined_child_is_refused_the_call(attempt, call):
    number = call[{"x86_64": 0, "aarch64": 1}[platform.machine()]]
    outcome = attempt(f"syscall({number}, *{call[2:]})")
    assert outcome.error in {"EPERM", "ENOTTY"}, outcome


@pytest.mark.usefixtures("needs_landlock")
def test_every_layer_is_active(attempt):
    layers = attempt("").layers
    assert layers == dict.fromkeys(confine.LAYERS, True)
    assert confine.level(layers) == "B"


@pytest.mark.parametrize("name", confine.LAYERS)
def test_a_withheld_layer_is_reported_as_missing_and_the_others_stay(attempt, name):
    layers = attempt("", withhold=[name]).layers
    missing = {layer for layer, on in layers.items() if not on}
    # From a process without capabilities the kernel takes these two only if it, or a parent, renounced new privileges.
    needs_it = {"landlock", "seccomp"} if name == "no_new_privs" else set()
    assert missing in ({name}, {name} | needs_it)


def test_a_program_that_brings_32_bit_calls_is_killed(attempt):
    if platform.machine() != "x86_64":
        pytest.skip("int 0x80 is an instruction of x86")
    code = r"""
import mmap
page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
page.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")  # mov eax, 20 (getpid); int 0x80; ret
answer = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))()
"""
    assert attempt(code, withhold=["seccomp"]).answer > 0
    assert attempt(code).signal == signal.SIGSYS


def test_memory_ends_at_the_budget(attempt):
    code = """
taken = []
try:
    while True:
        taken.append(bytearray(1 << 20))
except MemoryError:
    answer = len(taken)
    taken.clear()
"""
    assert 32 <= attempt(code, memory_bytes=SMALL).answer <= 64


def test_one_large_allocation_raises_MemoryError(attempt):
    assert attempt("bytearray(6 << 30)").error == "MemoryError"


def test_shared_memory_counts_too(attempt):
    assert attempt("import mmap; mmap.mmap(-1, 1 << 30)").error == "ENOMEM"


def test_threads_end_at_the_budget_too(attempt):
    code = """
import threading
answer, stop = 0, threading.Event()
try:
    while answer < 3000:
        threading.Thread(target=stop.wait, daemon=True).start()
        answer += 1
except (RuntimeError, MemoryError):
    pass
stop.set()
"""
    assert 0 < attempt(code).answer < 1000


def test_pipes_end_at_the_number_of_descriptors(attempt):
    assert attempt("pipes = [os.pipe() for _ in range(100)]").error == "EMFILE"


def test_a_given_descriptor_takes_only_so_much(attempt):
    """A captured output, say: it stays writable, but cannot fill the disk."""
    code = """
answer = 0
while answer < 64 << 20:
    answer += os.write(output, bytes(1 << 16))
"""
    outcome = attempt(code, before="output = os.memfd_create('output')", withhold=["descriptors"])
    assert outcome.error == "EFBIG"


def test_processor_time_ends_in_SIGKILL_that_cannot_be_caught(attempt):
    code = """
import signal
for number in range(1, 65):
    try: signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError): pass
while True: pass
"""
    assert attempt(code, cpu_seconds=1).signal == signal.SIGKILL


@pytest.mark.parametrize("limit", ["AS", "CPU", "FSIZE", "NOFILE", "CORE", "MEMLOCK", "MSGQUEUE"])
def test_a_limit_cannot_be_raised_again(attempt, limit):
    code = f"""
import resource
most = resource.getrlimit(resource.RLIMIT_{limit})[1]
answer = most != resource.RLIM_INFINITY
try:
    resource.setrlimit(resource.RLIMIT_{limit}, (most + 1, most + 1))
except ValueError as error:
    raise PermissionError(1, str(error))
"""
    assert attempt(code).error == "EPERM"
    assert attempt(code, withhold=["seccomp"]).error == "EPERM"


def test_no_capability_is_left_and_none_can_come_back(attempt):
    code = """
with open("/proc/self/status") as lines:
    fields = dict(line.split(":", 1) for line in lines)
answer = {name: int(fields[name], 16) for name in ("CapInh", "CapPrm", "CapEff", "CapAmb", "CapBnd")}
answer["NoNewPrivs"] = int(fields["NoNewPrivs"])
"""
    found = attempt(code, withhold=["landlock", "seccomp"]).answer
    bounding = found.pop("CapBnd")
    assert found == {"CapInh": 0, "CapPrm": 0, "CapEff": 0, "CapAmb": 0, "NoNewPrivs": 1}
    assert os.geteuid() != 0 or bounding == 0


def test_descriptors_are_closed_and_the_standard_ones_lead_nowhere(attempt, secret):
    code = """
def is_open(number):
    try: return bool(os.fstat(number))
    except OSError: return False
answer = [[n for n in range(3, 5000) if is_open(n)], os.read(0, 10).decode(), [os.stat(n).st_rdev for n in (0, 1, 2)]]
"""
    before = f"hidden = [os.dup2(os.open({secret!r}, os.O_RDONLY), n) for n in (50, 333, 900)]"
    kept, read, devices = attempt(code, before=before).answer
    assert len(kept) == 1
    assert read == ""
    assert set(devices) == {os.stat(os.devnull).st_rdev}


def test_the_child_dies_with_the_template():
    code = """
import os, sys, time
from grader.sandbox import confine
prepared = confine.prepare(confine.Plan(()))
ready, say = os.pipe()
if os.fork() == 0:
    assert confine.confine(prepared, (1, say), 1 << 28, 20)["pdeathsig"]
    os.write(say, b"!")
    time.sleep(60)
os.read(ready, 1)
os._exit(0)
"""
    root = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    # The child holds the pipe open: that communicate() returns says that the child is gone.
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, timeout=20, check=True)
    assert done.stderr == b""


def test_a_child_that_lost_its_parent_does_not_claim_to_die_with_it(attempt):
    code = "from grader.sandbox import confine; import dataclasses; real = confine.prepare\n"
    code += "confine.prepare = lambda plan: dataclasses.replace(real(plan), parent=1)"
    assert attempt("", before=code).layers["pdeathsig"] is False


def test_a_child_that_already_has_threads_is_not_called_confined(attempt):
    """A thread from before keeps its rights and shares the memory, so student code could make it do anything."""
    code = """
import threading
os.register_at_fork(after_in_child=lambda: threading.Thread(target=time.sleep, args=(1,), daemon=True).start())
"""
    layers = attempt("", before=code).layers
    assert not layers["landlock"] and not layers["seccomp"]


@pytest.mark.parametrize(
    ("layer", "source"),
    [
        ("seccomp", "os.waitpid(os.fork() or os._exit(0), 0)"),
        ("seccomp", "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)"),
        ("seccomp", "os.memfd_create('x')"),
        ("rlimits", "bytearray(1 << 30)"),
        ("rlimits", "[os.pipe() for _ in range(100)]"),
        ("landlock", "open('/proc/self/maps').read()"),
        ("descriptors", "os.fstat(hidden)"),
    ],
)
def test_no_layer_is_idle(attempt, layer, source):
    """What is refused with the layer goes through without it."""
    before = "hidden = os.dup2(os.open('/', os.O_RDONLY), 333)"
    assert attempt(source, before=before).error != ""
    assert attempt(source, before=before, withhold=[layer]).error == ""


def test_a_missing_landlock_or_filter_is_reported_and_never_raises(attempt):
    code = "from grader.sandbox import landlock, seccomp\n"
    code += "landlock.abi = lambda: 0\ndef unknown(*machine): raise KeyError(machine)\nseccomp.assemble = unknown"
    outcome = attempt("", before=code)
    assert not outcome.layers["landlock"] and not outcome.layers["seccomp"]
    assert confine.level(outcome.layers) == "D"


def test_elsewhere_than_on_Linux_the_level_is_D(attempt):
    before = "from grader.sandbox import linux; linux.LINUX = False"
    layers = attempt("", before=before).layers
    assert {name for name, on in layers.items() if on} == {"descriptors", "rlimits"}
    assert confine.level(layers) == "D"


def test_a_neighbour_cannot_read_a_hardened_process(attempt):
    """Even without Landlock, which would close /proc as a whole."""
    code = "open(f'/proc/{os.getppid()}/environ', 'rb').read()"
    before = "from grader.sandbox import confine; confine.harden_template(); confine.harden_grader()"
    assert attempt(code, before=before, withhold=["landlock"]).error == "EACCES"


@pytest.mark.parametrize(
    ("missing", "expected"),
    [
        ((), "A"),
        (("pdeathsig", "dumpable"), "A"),
        (("bubblewrap",), "B"),
        (("landlock",), "C"),
        (("bubblewrap", "landlock"), "C"),
        (("seccomp",), "D"),
        (("rlimits",), "D"),
        (("capabilities",), "D"),
        (confine.LAYERS, "D"),
    ],
)
def test_the_level_is_that_of_the_weakest_wall(missing, expected):
    assert confine.level({name: name not in missing for name in (*confine.LAYERS, "bubblewrap")}) == expected


def test_layers_that_are_not_mentioned_count_as_missing():
    assert confine.level({}) == "D"
    assert confine.level({"seccomp": True, "rlimits": True, "landlock": True}) == "D"


def test_GRADE_WITHOUT_names_layers_to_withhold(monkeypatch):
    monkeypatch.delenv("GRADE_WITHOUT", raising=False)
    assert confine.withheld() == frozenset()
    monkeypatch.setenv("GRADE_WITHOUT", "bubblewrap, landlock")
    assert confine.withheld() == {"bubblewrap", "landlock"}
    monkeypatch.setenv("GRADE_WITHOUT", "landlok")
    with pytest.raises(UsageError, match="landlok"):
        confine.withheld()
