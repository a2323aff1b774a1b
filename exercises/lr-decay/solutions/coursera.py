import math


def schedule_lr_decay(learning_rate0, epoch_num, decay_rate, time_interval=1000):
    """
    The learning rate with fixed interval scheduling.

    learning_rate0 -- the learning rate at the start
    epoch_num -- epoch number
    decay_rate -- decay rate
    time_interval -- number of epochs after which the rate is updated
    """
    learning_rate = learning_rate0 / (1 + decay_rate * math.floor(epoch_num / time_interval))
    return learning_rate
