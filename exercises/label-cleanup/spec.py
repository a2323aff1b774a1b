"""Cleaning up labels: worth it when they cause a large part of the dev error, urgent when they err in one way."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect, expect_close, expect_equal, integers, sampled_from, seeds
from reference import strategy


def rounding_of(answer, table, dev_error, worth_from):
    return 8 * 2.0**-53 * dev_error


exercise = Exercise(
    title="Cleaning up labels",
    track="strategy",
    entry="label_cleanup",
    oracle=strategy.label_cleanup,
    tolerance=Bounded(rounding_of),
    needs="python",
    after=("error-analysis",),
    order=20,
)

exercise.example(
    table={("cat", "cat"): 50, ("other", "other"): 44, ("cat", "other"): 3, ("other", "cat"): 3},
    dev_error=10.0,
    gives=(0.6, 9.4, False, "random"),
    note="6 labels in 100 are wrong: they cause 0.6 of 10 percent, and other work gains more",
)
exercise.example(
    table={("cat", "cat"): 40, ("other", "other"): 30, ("cat", "other"): 14, ("other", "cat"): 16},
    dev_error=2.0,
    gives=(0.6, 1.4, True, "systematic"),
    note="the same 0.6 are a large part of 2 percent: 16 of the 30 wrong labels hide a cat",
)
exercise.example(
    table={("cat", "cat"): 7, ("other", "cat"): 0},
    dev_error=5.0,
    gives=(0.0, 5.0, False, "none"),
    note="where every label is right, there is nothing to clean up",
)
exercise.raises(ValueError, table={("cat", "cat"): 0}, dev_error=2.0, note="a kind of which there are 0 is no example")
exercise.raises(ValueError, table={}, dev_error=2.0, note="there is at least one mis-classified example")


# ---------------------------------------------------------------- what is drawn

CLASSES = ("cat", "dog", "bird")


def counts(draw, right, wrong, classes=CLASSES):
    """A table of all pairs of classes, those on the diagonal from `right`, the others from `wrong`."""
    chance = np.random.default_rng(draw(seeds()))
    return {
        (label, truth): int(chance.integers(*(right if label == truth else wrong), endpoint=True))
        for label in classes
        for truth in classes
    }


def percent(draw):
    return draw(sampled_from((10.0, 2.0, 6.0, 1.5, 25.0)))


@exercise.inputs
@exercise.matches_oracle
def errors_of_every_kind(draw):
    """Labels cause as much of the dev error as their share of the mis-classified examples says."""
    return {"table": counts(draw, (5, 20), (1, 5)), "dev_error": percent(draw)}


@exercise.matches_oracle
def always_the_same_way(draw):
    """One wrong label in place of one true class makes up more than half: the errors are systematic."""
    table = counts(draw, (2, 30), (0, 2))
    label, truth = draw(sampled_from((("dog", "cat"), ("cat", "bird"), ("bird", "dog"))))
    return {"table": {**table, (label, truth): draw(integers(12, 30))}, "dev_error": percent(draw)}


@exercise.matches_oracle
def both_ways(draw):
    """Cats labelled as dogs and dogs labelled as cats are two kinds, even if one label or one class is hit the most."""
    many = draw(integers(4, 9))
    table = counts(draw, (2, 40), (0, 1))
    first, second = draw(
        sampled_from(
            ((("cat", "dog"), ("dog", "cat")), (("cat", "dog"), ("cat", "bird")), (("bird", "cat"), ("dog", "cat")))
        )
    )
    return {"table": {**table, first: many, second: many}, "dev_error": percent(draw)}


@exercise.matches_oracle(cases=12)
def few_wrong_labels(draw):
    """A single wrong label is no system, two of one kind are; and exactly half are not more than half."""
    few = draw(sampled_from(((1, 0, 0), (2, 0, 0), (1, 1, 0), (2, 1, 0), (2, 1, 1), (2, 2, 0), (3, 2, 1), (0, 0, 0))))
    wrong = dict(zip((("dog", "cat"), ("cat", "dog"), ("bird", "cat")), few, strict=True))
    return {"table": {("cat", "cat"): draw(integers(3, 20)), **wrong}, "dev_error": percent(draw)}


@exercise.matches_oracle(cases=12)
def on_the_threshold(draw):
    """From exactly `worth_from` percent on the labels are worth the work; it is 25 unless given."""
    many = draw(integers(2, 6))
    table = {("cat", "cat"): 2 * many, ("dog", "dog"): many + draw(integers(-1, 1)), ("dog", "cat"): many}
    given = draw(sampled_from(({}, {"worth_from": 25.0}, {"worth_from": 50.0}, {"worth_from": 12.5})))
    return {"table": table, "dev_error": percent(draw), **given}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def the_two_parts_add_up(call, table, dev_error):
    """What labels cause and what all else causes is the dev error."""
    by_labels, by_all_else, *_ = call(table, dev_error)
    gap = abs(by_labels + by_all_else - dev_error)
    expect(gap <= 16 * 2.0**-53 * dev_error, "the sum of the two parts", by_labels + by_all_else, dev_error)


@exercise.law(cases=12)
def a_larger_sample_says_the_same(call, table, dev_error):
    """Three times as many examples of each kind change nothing."""
    tripled = {kind: 3 * count for kind, count in table.items()}
    bound = (16 * 2.0**-53 * dev_error, 16 * 2.0**-53 * dev_error, 0, 0)
    expect_close(call(tripled, dev_error), call(table, dev_error), bound, "the answer for the larger sample")


@exercise.law(cases=12)
def whether_it_is_worth_it_does_not_depend_on_the_dev_error(call, table, dev_error):
    """The labels' part of the dev error counts, not the points: with twice the error the decisions stay."""
    decisions = call(table, 2 * dev_error)[2:]
    expect_equal(decisions, call(table, dev_error)[2:], "the decisions with twice the dev error")
