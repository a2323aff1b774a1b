def lr_decay(lr0, epoch, decay_rate, interval=1):
    """
    The learning rate in an epoch.

    lr0         the rate at the start
    epoch       the epoch, counted from 0
    decay_rate  how fast the rate falls
    interval    for how many epochs the rate stays before it falls

    Returns a float:  lr0 / (1 + decay_rate * floor(epoch / interval))
    Raises ValueError for an interval below 1 and for a negative epoch.
    """
    raise NotImplementedError("lr_decay")
