"""Which system calls a confined worker may make: the numbers, and the rules about arguments.

Everything absent is refused. What is here reads, computes, waits or talks to the process itself. No argument is
looked at unless it must be, as a filter sees words and never what a pointer leads to.
"""

from __future__ import annotations

from dataclasses import dataclass
from errno import ENOTTY, EPERM, EROFS

OWN_PID = -1  # stands in a rule for a number that is known only in the child
CLONE3 = 435  # on every architecture: its flags lie behind a pointer, so it is refused as if it did not exist
NEWEST = 450  # set_mempolicy_home_node, Linux 5.17: the last number that the headers behind this table knew

# "-" where an architecture never had the call. From asm/unistd_64.h and asm-generic/unistd.h.
_TABLE = """
# name          x86-64  aarch64
# what is open already
read                   0       63
write                  1       64
readv                 19       65
writev                20       66
pread64               17       67
pwrite64              18       68
preadv               295       69
pwritev              296       70
lseek                  8       62
ftruncate             77       46
close                  3       57
close_range          436      436
dup                   32       23
dup2                  33        -
dup3                 292       24
fcntl                 72       25
ioctl                 16       29
# files, to read and to look at
open                   2        -
openat               257       56
stat                   4        -
lstat                  6        -
fstat                  5       80
newfstatat           262       79
statx                332      291
access                21        -
faccessat            269       48
faccessat2           439      439
readlink              89        -
readlinkat           267       78
getdents              78        -
getdents64           217       61
getcwd                79       17
chdir                 80       49
fchdir                81       50
statfs               137       43
fstatfs              138       44
# memory
brk                   12      214
mmap                   9      222
munmap                11      215
mremap                25      216
mprotect              10      226
madvise               28      233
# threads
clone                 56      220
futex                202       98
set_robust_list      273       99
set_tid_address      218       96
rseq                 334      293
sched_yield           24      124
sched_getaffinity    204      123
gettid               186      178
prctl                157      167
restart_syscall      219      128
exit                  60       93
exit_group           231       94
# signals
rt_sigaction          13      134
rt_sigprocmask        14      135
rt_sigreturn          15      139
rt_sigpending        127      136
rt_sigtimedwait      128      137
rt_sigsuspend        130      133
sigaltstack          131      132
pause                 34        -
kill                  62      129
tgkill               234      131
# time
time                 201        -
gettimeofday          96      169
clock_gettime        228      113
clock_getres         229      114
nanosleep             35      101
clock_nanosleep      230      115
alarm                 37        -
getitimer             36      102
setitimer             38      103
times                100      153
getrusage             98      165
# waiting, and talking to oneself
poll                   7        -
ppoll                271       73
select                23        -
pselect6             270       72
epoll_create         213        -
epoll_create1        291       20
epoll_ctl            233       21
epoll_wait           232        -
epoll_pwait          281       22
pipe                  22        -
pipe2                293       59
eventfd2             290       19
socketpair            53      199
sendto                44      206
recvfrom              45      207
sendmsg               46      211
recvmsg               47      212
shutdown              48      210
getsockname           51      204
getpeername           52      205
getsockopt            55      209
# questions
getpid                39      172
getppid              110      173
getuid               102      174
geteuid              107      175
getgid               104      176
getegid              108      177
getresuid            118      148
getresgid            120      150
getgroups            115      158
getpgrp              111        -
uname                 63      160
sysinfo               99      179
getcpu               309      168
getrandom            318      278
getrlimit             97      163
prlimit64            302      261

"""

# What the driver of a GPU calls besides.
_DEVICE_TABLE = """
mlock                149      228
munlock              150      229
mlock2               325      284
mincore               27      232
msync                 26      227
mbind                237      235
get_mempolicy        239      236
set_mempolicy        238      237
membarrier           324      283
sched_setaffinity    203      122
sched_getparam       143      121
sched_getscheduler   145      120
sched_get_priority_max 146    125
sched_get_priority_min 147    126
memfd_create         319      279
fallocate            285       47
"""


@dataclass(frozen=True)
class Test:
    """Holds when (argument & mask) is one of the values. 32 bits are looked at, as the kernel does in these calls."""

    argument: int
    values: tuple[int, ...]
    mask: int = 0xFFFFFFFF


@dataclass(frozen=True)
class Rule:
    """All tests must hold, or the call fails with `otherwise`."""

    tests: tuple[Test, ...]
    otherwise: int = EPERM


_O_ACCMODE, _O_CREAT, _O_TRUNC, _O_TMPFILE = 0x3, 0x40, 0x200, 0x400000
_WRITING = _O_ACCMODE | _O_CREAT | _O_TRUNC | _O_TMPFILE

# VM, FS, FILES, SIGHAND, THREAD, DETACHED (musl), SYSVSEM, SETTLS, PARENT_SETTID, CHILD_CLEARTID
_CLONE_THREAD, _CLONE_AS_LIBC_DOES = 0x10000, 0x7D0F00

_AF_UNIX, _SOCK_STREAM, _SOCK_NONBLOCK, _SOCK_CLOEXEC = 1, 1, 0x800, 0x80000

# DUPFD, GETFD, SETFD, GETFL, SETFL, DUPFD_CLOEXEC, GETPIPE_SZ: no locks, no owners (they send signals), no pipe sizes
_FCNTL = (0, 1, 2, 3, 4, 1030, 1032)

# TCGETS, TCGETS2 and TIOCGWINSZ (isatty), FIONREAD, FIONBIO, FIONCLEX, FIOCLEX
_IOCTL = (0x5401, 0x802C542A, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)

# SET_NAME, GET_NAME and the questions GET_PDEATHSIG, GET_DUMPABLE, GET_SECCOMP, CAPBSET_READ, GET_NO_NEW_PRIVS
_PRCTL = (15, 16, 2, 3, 21, 23, 39)

# EROFS and ENOTTY tell an honest student more than EPERM would.
RULES: dict[str, Rule] = {
    "open": Rule((Test(1, (0,), mask=_WRITING),), EROFS),
    "openat": Rule((Test(2, (0,), mask=_WRITING),), EROFS),
    "clone": Rule((Test(0, (_CLONE_THREAD,), mask=0xFFFFFFFF ^ _CLONE_AS_LIBC_DOES | _CLONE_THREAD),)),
    "kill": Rule((Test(0, (OWN_PID,)),)),
    "tgkill": Rule((Test(0, (OWN_PID,)),)),
    "prlimit64": Rule((Test(0, (0, OWN_PID)),)),
    "prctl": Rule((Test(0, _PRCTL),)),
    "fcntl": Rule((Test(1, _FCNTL),)),
    "ioctl": Rule((Test(1, _IOCTL),), ENOTTY),
    # asyncio wakes itself up through a pair. A datagram pair could still be pointed at somebody else's socket.
    "socketpair": Rule(
        (Test(0, (_AF_UNIX,)), Test(1, (_SOCK_STREAM,), mask=0xFFFFFFFF ^ _SOCK_NONBLOCK ^ _SOCK_CLOEXEC))
    ),
}

# A driver is spoken to by ioctl, with numbers of its own, and its device files are opened for writing. Which files may
# be is Landlock's affair; none can be made or emptied.
DEVICE_RULES: dict[str, Rule] = {
    **{name: rule for name, rule in RULES.items() if name != "ioctl"},
    "open": Rule((Test(1, (0,), mask=_WRITING ^ _O_ACCMODE),), EROFS),
    "openat": Rule((Test(2, (0,), mask=_WRITING ^ _O_ACCMODE),), EROFS),
}

_COLUMN = {"x86_64": 1, "aarch64": 2}


def numbers(machine: str, device: bool = False) -> dict[str, int]:
    """The allowed calls of this machine by name; KeyError for a machine that the table does not know."""
    column = _COLUMN[machine]
    table = _TABLE + (_DEVICE_TABLE if device else "")
    rows = [line.split() for line in table.splitlines() if line and not line.startswith("#")]
    return {row[0]: int(row[column]) for row in rows if row[column] != "-"}
