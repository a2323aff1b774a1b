# hostile: lie-int-of-megabytes | an int of two megabytes | due: failed | exercise: conv-output-size
BIG = 1 << 16_000_000


def conv_output_size(n, f, p=0, s=1):
    return BIG
