"""Gradient descent on a parabola: where it goes, and when it diverges."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect, expect_close, integers, sampled_from
from reference import learning


def rounding_of(answer, x0, lr, steps):
    """A step rounds x - lr * 2 * x a few times, and multiplies the error that is there by 1 - 2 lr. Doubled."""
    path, bounds = np.abs(answer[0]), [0.0]
    for x in path[:-1]:
        bounds.append(abs(1 - 2 * lr) * bounds[-1] + 8 * 2.0**-53 * (1 + 2 * abs(lr)) * float(x))
    return 2 * np.array(bounds), 0


exercise = Exercise(
    title="Gradient descent on a parabola",
    track="training",
    entry="gradient_descent",
    oracle=learning.gradient_descent,
    tolerance=Bounded(rounding_of),
    order=35,
)

exercise.example(x0=8.0, lr=0.25, steps=3, gives=(np.array([8.0, 4.0, 2.0, 1.0]), False),
                 note="the slope of x^2 is 2x, so each step takes away 0.25 * 2x, half of x")  # fmt: skip
exercise.example(x0=2.0, lr=1.5, steps=3, gives=(np.array([2.0, -4.0, 8.0, -16.0]), True),
                 note="the learning rate is too large: each step leads past 0 and further away")  # fmt: skip
exercise.example(x0=2.0, lr=1.5, steps=1, gives=(np.array([2.0, -4.0]), True),
                 note="one step that leads away is enough to see it")  # fmt: skip
exercise.example(x0=3.0, lr=1.0, steps=2, gives=(np.array([3.0, -3.0, 3.0]), False),
                 note="at 1 it jumps to and fro, and does not get further away")  # fmt: skip


def descents(draw, rates):
    x0 = draw(sampled_from((1.0, -1.0))) * draw(integers(1, 30)) / 4
    return {"x0": x0, "lr": draw(sampled_from(rates)), "steps": draw(integers(2, 12))}


@exercise.inputs
@exercise.matches_oracle
def falling(draw):
    """With a small learning rate, every step comes nearer to 0."""
    return descents(draw, (0.1, 0.3, 0.02, 0.25))


@exercise.matches_oracle
def past_the_lowest_point(draw):
    """With a larger one, every step leads past 0 and still comes nearer."""
    return descents(draw, (0.6, 0.75, 0.9))


@exercise.matches_oracle
def diverging(draw):
    """With a learning rate above 1, every step leads further away, and the answer says so."""
    return descents(draw, (1.1, 1.25, 2.0))


@exercise.law(cases=12)
def the_start_scales_the_path(call, x0, lr, steps):
    """From the mirrored start, four times as far, the path is mirrored and four times as far."""
    path, diverged = call(x0, lr, steps)
    far, also = call(-4 * x0, lr, steps)
    expect_close(far, -4 * path, 4 * 2 * rounding_of((path, diverged), x0, lr, steps)[0], "the path from -4 x0")
    expect(also == diverged, "whether it diverges", also, diverged)


@exercise.law(cases=12)
def steps_continue_each_other(call, x0, lr, steps):
    """A path of more steps begins with the path of fewer."""
    path, diverged = call(x0, lr, steps)
    longer = call(x0, lr, steps + 2)[0]
    expect_close(longer[: steps + 1], path, 2 * rounding_of((path, diverged), x0, lr, steps)[0], "the longer path")
