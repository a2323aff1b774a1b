"""Bias and variance with data from two distributions: five errors, four gaps, and the largest of them."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect, expect_close, expect_equal, sampled_from, seeds
from reference import strategy

exercise = Exercise(
    title="Bias, variance and data mismatch",
    track="strategy",
    entry="bias_variance",
    oracle=strategy.bias_variance,
    tolerance=Bounded(lambda answer, **_: 4 * 2.0**-53 * 100),  # a difference of numbers up to 100
    needs="python",
    order=40,
)


def gaps(bias, variance, mismatch, overfitting):
    return {"avoidable bias": bias, "variance": variance, "data mismatch": mismatch, "overfitting to dev": overfitting}


def errors(human, train, train_dev, dev, test):
    return {"human": human, "train": train, "train_dev": train_dev, "dev": dev, "test": test}


exercise.example(
    **errors(4.0, 7.0, 10.0, 12.0, 12.5),
    gives=(gaps(3.0, 3.0, 2.0, 0.5), "avoidable bias"),
    note="bias and variance are equally large: the first of them is named",
)
exercise.example(
    **errors(0.0, 1.0, 9.0, 10.0, 10.0),
    gives=(gaps(1.0, 8.0, 1.0, 0.0), "variance"),
    note="it fails on data like those it has learnt from, but has not seen",
)
exercise.example(
    **errors(0.0, 1.0, 1.5, 10.0, 10.0),
    gives=(gaps(1.0, 0.5, 8.5, 0.0), "data mismatch"),
    note="it fails only where the data come from elsewhere",
)
exercise.example(
    **errors(7.5, 8.0, None, 10.0, 10.0),
    gives=(gaps(0.5, 2.0, 0.0, 0.0), "variance"),
    note="people err in 7.5 percent, too: of the 8 percent only 0.5 can be avoided",
)
exercise.example(
    **errors(4.0, 7.0, 10.0, 6.0, 6.0),
    gives=(gaps(3.0, 3.0, -4.0, 0.0), "avoidable bias"),
    note="the dev set may be easier than the training data: a gap below 0 is no problem to solve",
)


# ---------------------------------------------------------------- what is drawn

NAMES = ("avoidable bias", "variance", "data mismatch", "overfitting to dev")


def climbing(draw, steps):
    """Errors that begin with a human one and go on by these steps, in an order that is drawn."""
    chance = np.random.default_rng(draw(seeds()))
    levels = np.round(5 + np.cumsum([chance.integers(0, 40) / 4, *chance.permutation(steps)]), 2)
    return dict(zip(("human", "train", "train_dev", "dev", "test"), levels.tolist(), strict=True))


@exercise.inputs
@exercise.matches_oracle
def one_error_after_the_other(draw):
    """Each gap is between one error and the next, and the largest is the problem to work on."""
    return climbing(draw, draw(sampled_from(((0.5, 1.0, 2.25, 6.0), (0.25, 3.0, 3.5, 1.0), (8.0, 0.0, 2.0, 1.5)))))


@exercise.matches_oracle
def decimals(draw):
    """Errors as they are measured, with decimals."""
    chance = np.random.default_rng(draw(seeds()))
    return climbing(draw, chance.choice(np.arange(1, 90), 4, replace=False) / 10)  # no ties, which rounding may break


@exercise.matches_oracle
def errors_that_fall(draw):
    """A gap may be below 0: however wide it is, it is no problem."""
    return climbing(
        draw,
        draw(
            sampled_from(
                ((-4.0, 0.5, 1.0, 1.5), (-1.0, 3.0, -2.0, 0.0), (-3.0, -5.0, 2.0, 0.25), (-2.0, 1.0, 0.0, 0.5))
            )
        ),
    )


@exercise.matches_oracle(cases=12)
def equal_gaps(draw):
    """Of equally large gaps the first is named."""
    return climbing(draw, draw(sampled_from(((2.0, 2.0, 1.0, 0.5), (3.0, 3.0, 3.0, 1.0), (1.0, 1.0, 1.0, 1.0)))))


@exercise.matches_oracle(cases=12)
def nothing_to_gain(draw):
    """Where no gap is above 0, there is none to name."""
    return climbing(draw, draw(sampled_from(((-1.0, 0.0, -2.0, -0.5), (0.0, 0.0, 0.0, 0.0), (-0.5, -1.0, 0.0, 0.0)))))


@exercise.matches_oracle
def one_distribution(draw):
    """Without a train-dev set all data are of one kind: variance goes up to the dev error, and nothing mismatches."""
    steps = draw(sampled_from(((0.5, 1.0, 2.25, 6.0), (1.0, 4.0, 0.5, 2.0), (0.25, 3.0, 1.0, 0.5))))
    return {**climbing(draw, steps), "train_dev": None}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def the_gaps_lead_from_human_to_test(call, human, train, train_dev, dev, test):
    """Human error and all four gaps add up to the test error."""
    given, _ = call(human, train, train_dev, dev, test)
    total = human + sum(given[name] for name in NAMES)
    expect(abs(total - test) <= 1e-12, "human error and all gaps together", total, test)


@exercise.law(cases=12)
def the_level_does_not_matter(call, human, train, train_dev, dev, test):
    """With every error 3 percent higher, the gaps are the same."""
    want = call(human, train, train_dev, dev, test)
    got = call(human + 3, train + 3, train_dev + 3, dev + 3, test + 3)
    expect_close(got, want, 1e-12, "the answer for errors that are 3 percent higher")


@exercise.law(cases=12)
def the_unit_does_not_matter(call, human, train, train_dev, dev, test):
    """With every error twice as high, the largest gap is the same one."""
    got = call(2 * human, 2 * train, 2 * train_dev, 2 * dev, 2 * test)[1]
    expect_equal(got, call(human, train, train_dev, dev, test)[1], "the largest gap of errors twice as high")
