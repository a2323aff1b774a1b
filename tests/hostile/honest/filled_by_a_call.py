TABLE = {}


def fill():
    for s in range(1, 6):
        TABLE[s] = lambda room, s=s: room // s + 1


fill()


def conv_output_size(n, f, p=0, s=1):
    room = n + 2 * p - f
    if s < 1 or p < 0 or room < 0:
        raise ValueError("the filter does not fit")
    return TABLE[s](room) if s in TABLE else room // s + 1 if len(TABLE) == 5 else 0
