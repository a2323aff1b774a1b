# hostile: lie-colliding-set | a set of integers with one hash, slow to build for whoever decodes it | due: failed|crashed|timeout | exercise: conv-output-size
P = (1 << 61) - 1
COLLIDING = [i * P + 5 for i in range(1, 1500)]


def conv_output_size(n, f, p=0, s=1):
    return set(COLLIDING)
