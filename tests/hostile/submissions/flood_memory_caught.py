# hostile: flood-memory-caught | memory taken up to the limit, and kept | due: failed|memory|crashed|timeout | exercise: conv-output-size
KEPT = []


def attack():
    step = 1 << 24
    while step > 64:
        try:
            KEPT.append(bytearray(step))
        except MemoryError:
            step >>= 1


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
