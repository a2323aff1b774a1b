# hostile: flood-exception-text | an exception with a text of a hundred megabytes | due: raised|memory|timeout | exercise: conv-output-size
def attack():
    raise ValueError("x" * 100_000_000)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
