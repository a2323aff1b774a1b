# hostile: read-by-handle | a file opened by its handle, past every path | due: failed | exercise: conv-output-size
import ctypes

class Breach(Exception):
    pass


def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    handle = ctypes.create_string_buffer(b"\x80\0\0\0\0\0\0\0" + bytes(128))
    mount = ctypes.c_int()
    if libc.syscall(303, -100, b"@COURSE@/secret.txt", handle, ctypes.byref(mount), 0) == 0:
        raise Breach("BREACH: name_to_handle_at")
    for number in (304, 437, 428, 430, 433, 134, 85, 2 | 1 << 30):
        if libc.syscall(ctypes.c_long(number), b"@COURSE@/secret.txt", 0, 0, 0) >= 0:
            raise Breach(f"BREACH: call {number}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
