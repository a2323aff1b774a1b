# hostile: flood-collector | garbage in cycles with the collector turned off | due: failed|memory|timeout|crashed | exercise: conv-output-size
import gc


def attack():
    gc.disable()
    for _ in range(200_000):
        cycle = []
        cycle.append(cycle)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
