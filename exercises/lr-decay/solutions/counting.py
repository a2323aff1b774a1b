import math


def lr_decay(lr0, epoch, decay_rate, interval=1):
    if epoch < 0:
        raise ValueError("negative epoch")
    if interval <= 0:
        raise ValueError("no interval")
    passed = math.floor(epoch / interval)
    return 1 / (1 + passed * decay_rate) * lr0
