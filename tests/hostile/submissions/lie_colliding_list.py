# hostile: lie-colliding-list | a list of colliding integers where somebody might make a set of it | due: failed|crashed|timeout|memory | exercise: conv-output-size
P = (1 << 61) - 1
COLLIDING = [i * P + 5 for i in range(1, 30_000)]


def conv_output_size(n, f, p=0, s=1):
    return COLLIDING
