# hostile: flood-exception-chain | an exception with ten thousand causes | due: raised|timeout | exercise: conv-output-size
def attack():
    error = None
    for i in range(10_000):
        last, error = error, ValueError(i)
        error.__cause__ = error.__context__ = last
    raise error


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
