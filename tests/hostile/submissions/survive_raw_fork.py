# hostile: survive-raw-fork | fork, vfork, clone and clone3 called past the library | due: failed|crashed | exercise: conv-output-size
import ctypes

class Breach(Exception):
    pass


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    arguments = ctypes.create_string_buffer(88)
    for number, first, second in ((57, 0, 0), (58, 0, 0), (56, 17, 0), (56, 0x10000000, 0), (435, ctypes.addressof(arguments), 88)):
        got = libc.syscall(ctypes.c_long(number), ctypes.c_long(first), ctypes.c_long(second), 0, 0, 0)
        if got == 0:
            while True:
                pass
        if got > 0:
            raise Breach(f"BREACH: call {number} made process {got}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
