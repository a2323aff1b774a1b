"""A network with one hidden layer learns XOR: its start, its steps, and what it reaches on points it has not seen.

What is reached is asked of two starts in three. The training given here reached 99 in 100 of the new points in each
of 20000 runs, so a right answer fails with a probability below 3 (1.5e-4)^2 in a case, and the same seed always gives
the same weights: that the oracle reaches it is seen when the cases are drawn.
"""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    Rng,
    booleans,
    expect,
    expect_close,
    integer_array,
    integers,
    sampled_from,
    seeds,
)
from reference import learning

HIDDEN, STEPS, RATE = 12, 250, 2.0
CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
XOR = np.array([0, 1, 1, 0])


def rounding_of(answer, x, y, hidden, steps, lr, rng):
    """A step adds the rounding of sums over the examples and the units, and passes on what is there, grown."""
    unit = 16 * 2.0**-53 * (len(x) + hidden) * (1 + lr) * (1 + float(np.max(np.abs(x), initial=0))) ** 2
    growth = (2 + lr) ** min(steps, 8)
    return tuple(unit * growth * (1 + np.abs(part)) for part in answer)


exercise = Exercise(
    title="A network learns XOR",
    track="training",
    entry="xor_mlp",
    oracle=learning.xor_mlp,
    tolerance=Bounded(rounding_of),
    after=("perceptron", "gradient-descent"),
    order=230,
)


def start(hidden, seed):
    chance = np.random.default_rng(seed)
    w1 = chance.standard_normal((2, hidden))
    return w1, np.zeros(hidden), chance.standard_normal(hidden) / np.sqrt(hidden), 0.0


exercise.example(
    x=CORNERS,
    y=XOR,
    hidden=2,
    steps=0,
    lr=1.0,
    rng=Rng(1),
    gives=start(2, 1),
    note="before the first step the weights are as they were drawn, w1 first, and the biases 0",
)
exercise.example(
    x=np.zeros((2, 2)),
    y=np.array([1, 1]),
    hidden=1,
    steps=1,
    lr=2.0,
    rng=Rng(1),
    gives=(start(1, 1)[0], start(1, 1)[2], start(1, 1)[2], 1.0),
    note="from inputs of 0 only biases learn: p is 0.5 and should be 1, so b2 grows by lr / 2, and b1 by that times w2",
)
exercise.raises(ValueError, x=CORNERS, y=XOR, hidden=0, steps=1, lr=1.0, rng=Rng(1), note="there is a hidden unit")
exercise.raises(ValueError, x=CORNERS, y=XOR, hidden=2, steps=-1, lr=1.0, rng=Rng(1), note="no step can be undone")


# ---------------------------------------------------------------- what is drawn


def square(seed, each):
    """`each` points around every corner of a turned and shifted square; opposite corners have the same label."""
    chance = np.random.default_rng(seed)
    turn, shift, first = chance.uniform(0, 2 * np.pi), chance.uniform(-0.5, 0.5, 2), chance.integers(2)
    corners = np.tile(CORNERS, (each, 1))
    points = 2 * corners - 1 + chance.uniform(-0.4, 0.4, corners.shape)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    return points @ rotation + shift, (np.tile(XOR, each) + first) % 2


def few_examples(draw, steps):
    m = draw(integers(3, 7))
    y = np.random.default_rng(draw(seeds())).integers(0, 2, m)
    x = draw(integer_array((m, 2), -3, 3)) / 2
    return {"x": x, "y": y, "hidden": draw(integers(2, 5)), "steps": steps, "lr": draw(sampled_from((1.0, 0.25, 2.0)))}


@exercise.matches_oracle(cases=8)
def where_it_starts(draw):
    """The weights are drawn from rng, those of the hidden layer first, and the biases are 0."""
    return {**few_examples(draw, 0), "rng": Rng(draw(seeds()))}


@exercise.matches_oracle
def the_first_step(draw):
    """A step takes from each parameter lr times its gradient, all of them computed before any is changed."""
    return {**few_examples(draw, 1), "rng": Rng(draw(seeds()))}


@exercise.matches_oracle
def a_few_steps(draw):
    """Every step goes on from where the last one led, and sees all examples."""
    return {**few_examples(draw, draw(integers(2, 4))), "rng": Rng(draw(seeds()))}


def many_points(draw):
    return {"data": draw(seeds()), "seed": draw(seeds())}


def a_truth_table(draw):
    return {"inverted": draw(booleans()), "seed": draw(seeds())}


# ---------------------------------------------------------------- what it reaches


def expect_learnt(call, x, y, new_x, new_y, steps, seed):
    """In two of three runs, 99 in 100 of the new points get their label."""
    shares = []
    for number in range(3):
        layers = call(x, y, HIDDEN, steps, RATE, Rng((seed + number) % 2**32))
        shares.append(float(np.mean((learning.xor_output(layers, new_x) > 0.5) == new_y)))
    good = sum(share >= 0.99 for share in shares)
    expect(good >= 2, "the number of starts, of 3, from which 99 % are reached", str(good), "2 at least")


@exercise.law(kind="statistics", inputs=many_points, points=2, cases=2)
def it_learns_xor(call, data, seed):
    """After 250 steps on 32 points around the corners of a square, 99 % of 400 new points get the right label."""
    x, y = square(data, 108)
    expect_learnt(call, x[:32], y[:32], x[32:], y[32:], STEPS, seed)


@exercise.law(kind="statistics", inputs=a_truth_table, cases=2)
def it_learns_the_truth_table(call, inverted, seed):
    """From the four lines of the truth table alone it learns all four, and their opposite as well."""
    labels = 1 - XOR if inverted else XOR
    expect_learnt(call, CORNERS, labels, CORNERS, labels, STEPS, seed)


# ---------------------------------------------------------------- laws: they hold from any start


@exercise.inputs
def any_run(draw):
    return {**few_examples(draw, draw(integers(0, 5))), "seed": draw(seeds())}


@exercise.law(cases=12)
def one_step_more(call, x, y, hidden, steps, lr, seed):
    """With one step more, every parameter is lr times its gradient further."""
    before = call(x, y, hidden, steps, lr, Rng(seed))
    after = call(x, y, hidden, steps + 1, lr, Rng(seed))
    bound = rounding_of(before, x, y, hidden, 1, lr, None)
    for name, got, want, near in zip(
        ("w1", "b1", "w2", "b2"), after, learning.xor_step(before, x, y, lr), bound, strict=True
    ):
        expect_close(got, want, near, f"{name} after one step more")


@exercise.law(cases=6)
def labels_are_unseen_before_the_first_step(call, x, y, hidden, steps, lr, seed):
    """Without a step, nothing is learnt: the weights are the same for other labels."""
    want = call(x, y, hidden, 0, lr, Rng(seed))
    expect_close(call(x, 1 - y, hidden, 0, lr, Rng(seed)), want, 0.0, "the weights for other labels")


@exercise.law(cases=6)
def units_differ(call, x, y, hidden, steps, lr, seed):
    """Hidden units start with different weights, as equal ones would learn the same for ever."""
    w1 = call(x, y, hidden, 0, lr, Rng(seed))[0]
    expect(np.all(w1[:, 0] != w1[:, 1]), "the weights of the second hidden unit", "those of the first", "other ones")


@exercise.law(cases=6)
def another_seed_another_start(call, x, y, hidden, steps, lr, seed):
    """The generator decides where it starts."""
    first = call(x, y, hidden, 0, lr, Rng(seed))[0]
    other = call(x, y, hidden, 0, lr, Rng((seed + 1) % 2**32))[0]
    expect(np.any(first != other), "the start for another seed", "the same", "another one")
