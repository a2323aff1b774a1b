"""Error analysis: what the mis-classified examples have in common, and what it would gain to fix it."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect, expect_close, expect_equal, integers, sampled_from, seeds
from reference import strategy

ROUNDING = 8 * 2.0**-53 * 100  # nothing here is above 100, and is made by a few operations

exercise = Exercise(
    title="Error analysis",
    track="strategy",
    entry="error_analysis",
    oracle=strategy.error_analysis,
    tolerance=Bounded(lambda answer, **_: ROUNDING),
    needs="python",
    order=10,
)

exercise.example(
    tags=[["dog"], *[["blurry"]] * 9, *[["great cat"]] * 8, [], []],
    dev_error=10.0,
    gives=[("blurry", 45.0, 4.5), ("great cat", 40.0, 4.0), ("dog", 5.0, 0.5)],
    note="1 image in 20 is a dog: without any mistake on dogs the error falls from 10 to 9.5 percent",
)
exercise.example(
    tags=[["dog"], ["dog"], ["blurry"], []],
    dev_error=10.0,
    gives=[("dog", 50.0, 5.0), ("blurry", 25.0, 2.5)],
    note="where half of the mistakes are dogs, dogs are worth the work: the error may fall to 5 percent",
)
exercise.example(
    tags=[["great cat", "blurry"], ["dog"], ["blurry"], ["dog", "blurry"]],
    dev_error=8.0,
    gives=[("blurry", 75.0, 6.0), ("dog", 50.0, 4.0), ("great cat", 25.0, 2.0)],
    note="an image may have several categories, so the shares add up to more than 100",
)
exercise.raises(ValueError, tags=[], dev_error=10.0, note="there is at least one mis-classified example")


# ---------------------------------------------------------------- what is drawn

CATEGORIES = ("dog", "great cat", "blurry", "filter", "dark", "label")


def sample(draw, most, least=0, categories=CATEGORIES):
    """Tags of 8 to 20 examples, each with `least` to `most` categories, the first ones more often."""
    chance = np.random.default_rng(draw(seeds()))
    weights = np.arange(len(categories), 0, -1) / np.arange(1, len(categories) + 1).sum()
    counts = chance.integers(least, most + 1, draw(integers(8, 20)))
    return [chance.choice(categories, n, replace=False, p=weights).tolist() for n in counts]


def percent(draw):
    return draw(sampled_from((10.0, 2.0, 8.0, 12.5, 0.5)))


@exercise.inputs
@exercise.matches_oracle
def one_category_each(draw):
    """Each category with its share of the mistakes, and what the error would fall by without them."""
    return {"tags": [["filter"], ["filter"], *sample(draw, 1, 1)], "dev_error": percent(draw)}


@exercise.matches_oracle
def several_categories(draw):
    """An example counts for every category that it has."""
    return {"tags": [["dark", "dog"], *sample(draw, 3)], "dev_error": percent(draw)}


@exercise.matches_oracle
def examples_without_category(draw):
    """An example without a category counts among the mistakes all the same."""
    return {"tags": [[], *sample(draw, 1), [], ["label"]], "dev_error": percent(draw)}


@exercise.matches_oracle(cases=12)
def named_twice(draw):
    """A category that is written down twice for one example counts once."""
    tags = sample(draw, 2, 1)
    return {"tags": [own + own[:1] if i % 3 == 0 else own for i, own in enumerate(tags)], "dev_error": percent(draw)}


@exercise.matches_oracle(cases=12)
def equal_shares(draw):
    """Categories with equal shares stand in the order of their names."""
    names = draw(sampled_from((("dog", "blurry", "cat"), ("wet", "dark", "old", "far"), ("b", "c", "a"))))
    often = draw(integers(1, 3))
    return {"tags": [[name] for name in names] * often + [["night"]] * (often + 1), "dev_error": percent(draw)}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def the_order_of_the_examples_does_not_matter(call, tags, dev_error):
    """The same examples in reverse give the same table."""
    expect_close(call(tags[::-1], dev_error), call(tags, dev_error), ROUNDING, "the table for the reversed list")


@exercise.law(cases=12)
def seen_twice(call, tags, dev_error):
    """A sample in which everything occurs twice has the same shares."""
    expect_close(call(tags + tags, dev_error), call(tags, dev_error), ROUNDING, "the table for the doubled sample")


@exercise.law(cases=12)
def what_a_category_gains_is_in_proportion_to_the_error(call, tags, dev_error):
    """With twice the dev error, each category gains twice as much, and the shares stay."""
    for (name, share, gain), (also, same, more) in zip(call(tags, dev_error), call(tags, 2 * dev_error), strict=True):
        expect_equal(also, name)
        expect(abs(same - share) <= ROUNDING, "the share with twice the dev error", same, share)
        expect(abs(more - 2 * gain) <= 2 * ROUNDING, "the gain with twice the dev error", more, 2 * gain)
