# hostile: flood-exception-group | a group of exceptions nested in groups | due: raised|memory|timeout | exercise: conv-output-size
def attack():
    error = ValueError(1)
    for _ in range(500):
        error = ExceptionGroup("g" * 1000, [error] * 20)
    raise error


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
