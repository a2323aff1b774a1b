"""Wrong answers that students give for early stopping."""

from grader.authoring import mistake


def stopped(losses, patience, better, wait=lambda count, patience: count >= patience):
    best = count = 0
    for epoch in range(1, len(losses)):
        if better(losses, epoch, best):
            best, count = epoch, 0
        else:
            count += 1
            if wait(count, patience):
                return best, epoch
    return best, len(losses) - 1


def checked(losses, patience):
    if patience < 1 or not losses:
        raise ValueError("bad arguments")


@mistake
def never_stops(right, val_losses, patience):
    """The whole list was searched: training that has stopped never sees the later losses."""
    checked(val_losses, patience)
    return val_losses.index(min(val_losses)), len(val_losses) - 1


@mistake
def stops_an_epoch_late(right, val_losses, patience):
    """Training went on for one epoch too many: it stops as soon as `patience` epochs have brought nothing."""
    return right(val_losses, patience + 1)


@mistake
def stops_at_the_first_rise(right, val_losses, patience):
    """Training stopped at the first epoch without a new lowest loss: wait for `patience` of them."""
    return right(val_losses, 1)


@mistake
def counts_all_bad_epochs(right, val_losses, patience):
    """Bad epochs were counted over the whole training: a new lowest loss starts the count anew."""
    checked(val_losses, patience)
    best = count = 0
    for epoch in range(1, len(val_losses)):
        if val_losses[epoch] < val_losses[best]:
            best = epoch
        else:
            count += 1
            if count == patience:
                return best, epoch
    return best, len(val_losses) - 1


@mistake
def compares_with_the_epoch_before(right, val_losses, patience):
    """Each loss was compared with the one before: compare it with the lowest so far."""
    checked(val_losses, patience)
    _, last = stopped(val_losses, patience, lambda losses, epoch, best: losses[epoch] < losses[epoch - 1])
    seen = val_losses[: last + 1]
    return seen.index(min(seen)), last


@mistake
def takes_an_equal_loss_for_better(right, val_losses, patience):
    """An equal loss is no improvement: compare with <, not with <=."""
    checked(val_losses, patience)
    return stopped(val_losses, patience, lambda losses, epoch, best: losses[epoch] <= losses[best])


@mistake
def keeps_the_last_epoch(right, val_losses, patience):
    """The weights of the last epoch were kept: the best epoch is the one with the lowest loss."""
    _, last = right(val_losses, patience)
    return last, last


@mistake
def looks_for_the_highest(right, val_losses, patience):
    """The highest value was taken for the best: a loss should be low."""
    return right([-loss for loss in val_losses], patience)


@mistake
def returns_them_the_other_way_round(right, val_losses, patience):
    """The order of the answer is (best_epoch, last_epoch)."""
    return right(val_losses, patience)[::-1]


@mistake
def counts_epochs_from_one(right, val_losses, patience):
    """Epochs count from 0, as the losses in the list do."""
    best, last = right(val_losses, patience)
    return best + 1, last + 1


@mistake
def counts_the_epochs_run(right, val_losses, patience):
    """The second number was how many epochs were run: it is the last of them, one less, as epochs count from 0."""
    best, last = right(val_losses, patience)
    return best, last + 1
