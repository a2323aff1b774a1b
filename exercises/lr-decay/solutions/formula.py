def lr_decay(lr0, epoch, decay_rate, interval=1):
    if interval < 1 or epoch < 0:
        raise ValueError("epochs count from 0 and an interval is at least 1")
    return lr0 / (1 + decay_rate * (epoch // interval))
