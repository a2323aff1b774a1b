# hostile: flood-bare-threads | thousands of threads by the bare call, on stacks of a few words | due: failed|crashed | exercise: conv-output-size
import ctypes
import mmap


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    pause = ctypes.cast(libc.pause, ctypes.c_void_p)
    as_libc_does = 0x100 | 0x200 | 0x400 | 0x800 | 0x10000 | 0x40000  # VM, FS, FILES, SIGHAND, THREAD, SYSVSEM
    started = 0
    stacks = mmap.mmap(-1, 256 * 65536)
    base = ctypes.addressof(ctypes.c_char.from_buffer(stacks))
    while started < 6000 and libc.clone(pause, ctypes.c_void_p(base + 256 * (started + 1)), as_libc_does, None) > 0:
        started += 1
    if started == 6000:
        raise SystemError(f"BREACH {started} threads")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
