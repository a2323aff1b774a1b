# hostile: kernel-32-bit | a 32-bit call by machine code, whose numbers mean other things | due: crashed | exercise: conv-output-size
import ctypes
import mmap

class Breach(Exception):
    pass


def attack():
    memory = mmap.mmap(-1, 4096, prot=7)
    memory.write(b"\xb8\x02\x00\x00\x00\xcd\x80\xc3")  # mov eax, 2 (fork); int 0x80; ret
    address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
    if ctypes.CFUNCTYPE(ctypes.c_int)(address)() > 0:
        raise Breach("BREACH: forked")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
