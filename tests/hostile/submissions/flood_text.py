# hostile: flood-text | an answer of a hundred megabytes of text | due: failed|raised|memory|timeout | exercise: conv-output-size
def attack():
    return "x" * 100_000_000


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
