"""Early stopping: the best epoch is kept, and patience decides when to give up."""

import numpy as np

from grader.authoring import Exercise, expect_equal, integers, seeds
from reference import schedules

exercise = Exercise(
    title="Early stopping",
    track="training",
    entry="early_stopping",
    oracle=schedules.early_stopping,
    needs="python",
    order=180,
)

exercise.example(val_losses=[0.9, 0.5, 0.6, 0.7, 0.4], patience=2, gives=(1, 3),
                 note="epochs 2 and 3 bring no lower loss, so training stops and never sees the 0.4")  # fmt: skip
exercise.example(val_losses=[0.9, 0.5, 0.6, 0.4], patience=2, gives=(3, 3),
                 note="a lower loss in time starts the count anew; here training runs to its end")  # fmt: skip
exercise.example(val_losses=[0.5, 0.5, 0.5], patience=2, gives=(0, 2), note="an equal loss is no better")

exercise.raises(ValueError, val_losses=[0.5, 0.4], patience=0, note="patience is at least 1")
exercise.raises(ValueError, val_losses=[], patience=3, note="there is at least one epoch")


def losses(draw, low, high, length):
    return (np.random.default_rng(draw(seeds())).integers(low, high + 1, length) / 8).tolist()


@exercise.inputs
@exercise.matches_oracle
def noisy_losses(draw):
    """Losses go up and down: training stops after `patience` epochs in a row without a new lowest one."""
    values = losses(draw, -3, 12, draw(integers(6, 15)))
    return {"val_losses": [v + 4 - i / 4 for i, v in enumerate(values)], "patience": draw(integers(1, 4))}


@exercise.matches_oracle
def equal_losses(draw):
    """Among few different losses many are equal: the first of the lowest is the best."""
    return {"val_losses": losses(draw, 1, 3, draw(integers(4, 12))), "patience": draw(integers(2, 4))}


@exercise.matches_oracle(cases=12)
def to_the_end(draw):
    """Where patience is never used up, the last epoch is the last of all, and the best may lie before it."""
    values = losses(draw, 1, 20, draw(integers(3, 8)))
    return {"val_losses": values, "patience": len(values) + draw(integers(0, 3))}


@exercise.matches_oracle(cases=12)
def negative_losses(draw):
    """A loss may be below 0, and the first one may be huge."""
    return {"val_losses": [1e6, *losses(draw, -30, -1, draw(integers(4, 10)))], "patience": draw(integers(1, 3))}


@exercise.law(cases=12)
def what_comes_after_the_stop_does_not_matter(call, val_losses, patience):
    """Training that has stopped knows nothing of later losses."""
    best, last = call(val_losses, patience)
    expect_equal(call([*val_losses[: last + 1], *val_losses[last + 1 :][::-1]], patience), (best, last))


@exercise.law(cases=12)
def the_scale_of_the_loss_does_not_matter(call, val_losses, patience):
    """Losses twice as large, and raised by 1, lead to the same epochs."""
    expect_equal(call([2 * loss + 1 for loss in val_losses], patience), call(val_losses, patience))


@exercise.law(cases=12)
def falling_losses_never_stop(call, val_losses, patience):
    """Where each loss is lower than the one before, the last epoch is also the best."""
    end = len(val_losses) - 1
    expect_equal(call([1.0 / (1 + i) for i in range(end + 1)], patience), (end, end))
