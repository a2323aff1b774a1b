"""Wrong answers that students give for the decay of the learning rate."""

from grader.authoring import mistake


@mistake
def decays_exponentially(right, lr0, epoch, decay_rate, interval=1):
    """This is a power of the decay rate; here the rate is divided by 1 + decay_rate * epoch."""
    return lr0 * decay_rate ** (epoch // interval)


@mistake
def subtracts(right, lr0, epoch, decay_rate, interval=1):
    """A straight line falls below 0: divide by 1 + decay_rate * epoch."""
    return lr0 * (1 - decay_rate * (epoch // interval))


@mistake
def forgets_the_one(right, lr0, epoch, decay_rate, interval=1):
    """The 1 is missing: without it epoch 0 divides by 0."""
    return lr0 / (decay_rate * (epoch // interval))


@mistake
def multiplies(right, lr0, epoch, decay_rate, interval=1):
    """The rate was multiplied by 1 + decay_rate * epoch, so it grows: divide."""
    return lr0 * (1 + decay_rate * (epoch // interval))


@mistake
def ignores_the_interval(right, lr0, epoch, decay_rate, interval=1):
    """The rate fell in every epoch: count the whole intervals that have passed, epoch // interval."""
    return right(lr0, epoch, decay_rate)


@mistake
def does_not_round_down(right, lr0, epoch, decay_rate, interval=1):
    """The rate fell within the interval: only whole intervals count, epoch // interval and not epoch / interval."""
    return lr0 / (1 + decay_rate * epoch / interval)


@mistake
def counts_epochs_from_one(right, lr0, epoch, decay_rate, interval=1):
    """Epochs count from 0: in epoch 0 the rate is still lr0."""
    return right(lr0, epoch + 1, decay_rate, interval)


@mistake
def ignores_the_decay_rate(right, lr0, epoch, decay_rate, interval=1):
    """The decay rate was always 1: multiply the number of epochs by decay_rate."""
    return right(lr0, epoch, 1.0, interval)


@mistake
def decays_with_the_root(right, lr0, epoch, decay_rate, interval=1):
    """This divides by a root of the epoch, another schedule: divide by 1 + decay_rate * epoch."""
    return lr0 / (1 + decay_rate * (epoch // interval)) ** 0.5
