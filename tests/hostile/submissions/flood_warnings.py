# hostile: flood-warnings | a hundred thousand warnings and log lines | due: failed|timeout | exercise: conv-output-size
import logging
import warnings


def attack():
    warnings.simplefilter("always")
    for i in range(20_000):
        warnings.warn(f"{i}")
        logging.error("%d", i)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
