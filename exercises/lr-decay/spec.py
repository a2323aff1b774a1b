"""A learning rate that falls with the epochs."""

from grader.authoring import Ask, Exercise, Step, Ulps, expect, expect_equal, integers, sampled_from
from reference import schedules

exercise = Exercise(
    title="Learning rate decay",
    track="training",
    entry="lr_decay",
    oracle=schedules.lr_decay,
    tolerance=Ulps(4),
    needs="python",
    after=("sgd-step",),
    order=80,
)


@exercise.dialect(
    "coursera",
    entry="schedule_lr_decay",
    parameters=("learning_rate0", "epoch_num", "decay_rate", "time_interval"),
    skips=("error",),
)
def coursera(defined, lr0, epoch, decay_rate, interval):
    return Ask((Step("schedule_lr_decay", (lr0, epoch, decay_rate, interval)),))


exercise.example(lr0=0.2, epoch=1, decay_rate=1.0, gives=0.1, note="after one epoch 0.2 / 2")
exercise.example(lr0=0.2, epoch=4, decay_rate=1.0, gives=0.04, note="after four epochs 0.2 / 5")
exercise.example(lr0=0.5, epoch=1999, decay_rate=1.0, interval=1000, gives=0.25,
                 note="in epoch 1999 one interval of 1000 has passed")  # fmt: skip
exercise.raises(ValueError, lr0=0.2, epoch=3, decay_rate=1.0, interval=0, note="an interval is at least 1")
exercise.raises(ValueError, lr0=0.2, epoch=-1, decay_rate=1.0, note="epochs count from 0")


def rates(draw):
    return {"lr0": draw(sampled_from((0.5, 0.1, 0.03))), "decay_rate": draw(sampled_from((0.5, 1.0, 0.3, 2.0)))}


@exercise.inputs
@exercise.matches_oracle
def every_epoch(draw):
    """Without an interval, the rate falls in every epoch."""
    drawn = rates(draw)
    return {"lr0": drawn["lr0"], "epoch": draw(integers(0, 50)), "decay_rate": drawn["decay_rate"]}


@exercise.matches_oracle
def in_intervals(draw):
    """With an interval, the rate stays for that many epochs before it falls."""
    drawn, epoch = rates(draw), draw(integers(0, 60))
    return {"lr0": drawn["lr0"], "epoch": epoch, "decay_rate": drawn["decay_rate"], "interval": draw(integers(2, 12))}


@exercise.law(cases=12)
def training_starts_at_the_given_rate(call, lr0, epoch, decay_rate):
    """In epoch 0 the rate is lr0."""
    expect_equal(call(lr0, 0, decay_rate, 1 + epoch), lr0)


@exercise.law(cases=12)
def the_rate_falls_and_stays_positive(call, lr0, epoch, decay_rate):
    """The rate falls from epoch to epoch and is never 0 or less."""
    now, later = call(lr0, epoch, decay_rate, 1), call(lr0, epoch + 1, decay_rate, 1)
    expect(0 < later < now, "the rate in the next epoch", later, f"between 0 and {now}")


@exercise.law(inputs=in_intervals, cases=12)
def within_an_interval_nothing_changes(call, lr0, epoch, decay_rate, interval):
    """The first and the last epoch of an interval have the same rate."""
    start = epoch // interval * interval
    first, last = (call(lr0, e, decay_rate, interval) for e in (start, start + interval - 1))
    expect_equal(last, first, "the rate in the last epoch of the interval")
