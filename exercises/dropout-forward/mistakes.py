"""Wrong answers that students give for dropout."""

import numpy as np

from grader.authoring import mistake


def kept(rng, shape, keep_prob):
    return rng.random(shape) < keep_prob


@mistake
def does_not_scale(x, keep_prob, mode, rng):
    """Fewer values are left, so the sum shrinks: divide what is kept by keep_prob."""
    return x * kept(rng, x.shape, keep_prob) if mode == "train" else x


@mistake
def scales_at_test_time_instead(x, keep_prob, mode, rng):
    """This is the older form, which multiplies by keep_prob at test time; inverted dropout divides while training."""
    return x * kept(rng, x.shape, keep_prob) if mode == "train" else (x * keep_prob).astype(x.dtype)


@mistake
def scales_at_test_time_too(x, keep_prob, mode, rng):
    """Training already divides by keep_prob, so nothing is left to scale at test time."""
    return x * kept(rng, x.shape, keep_prob) / keep_prob if mode == "train" else (x * keep_prob).astype(x.dtype)


@mistake
def scales_by_the_drop_rate(x, keep_prob, mode, rng):
    """Divide by the probability to keep, not by 1 - keep_prob; at 0.5 they are the same."""
    with np.errstate(all="ignore"):
        return x * kept(rng, x.shape, keep_prob) / (1 - keep_prob) if mode == "train" else x


@mistake
def drops_what_it_should_keep(x, keep_prob, mode, rng):
    """A uniform number is below keep_prob with probability keep_prob: keep there, and drop above."""
    return x * (rng.random(x.shape) > keep_prob) / keep_prob if mode == "train" else x


@mistake
def takes_it_for_the_drop_rate(x, keep_prob, mode, rng):
    """keep_prob is the probability to keep a value, not to drop it."""
    with np.errstate(all="ignore"):
        return x * (rng.random(x.shape) > keep_prob) / (1 - keep_prob) if mode == "train" else x


@mistake
def draws_normal_numbers(x, keep_prob, mode, rng):
    """A normal number is below 0.3 with probability 0.62: draw uniform numbers, rng.random, not rng.standard_normal."""
    return x * (rng.standard_normal(x.shape) < keep_prob) / keep_prob if mode == "train" else x


@mistake
def always_keeps_half(x, keep_prob, mode, rng):
    """The numbers are compared with 0.5, whatever keep_prob is."""
    return x * kept(rng, x.shape, 0.5) / keep_prob if mode == "train" else x


@mistake
def never_drops(x, keep_prob, mode, rng):
    """Nothing is dropped. `rng.random(x.shape) < p / p` compares with p / p = 1: put the comparison in parentheses."""
    return x


@mistake
def drops_at_test_time(x, keep_prob, mode, rng):
    """Dropout is for training only: at test time the answer is x, whatever the generator says."""
    return x * kept(rng, x.shape, keep_prob) / keep_prob


@mistake
def one_mask_for_the_batch(x, keep_prob, mode, rng):
    """Every example needs a mask of its own: draw numbers in the shape of x."""
    return x * kept(rng, x.shape[1:], keep_prob) / keep_prob if mode == "train" else x


@mistake
def drops_whole_examples(x, keep_prob, mode, rng):
    """One number was drawn for each example, so all of it goes or stays: draw numbers in the shape of x."""
    return x * kept(rng, (len(x),) + (1,) * (x.ndim - 1), keep_prob) / keep_prob if mode == "train" else x


@mistake
def compares_the_values(x, keep_prob, mode, rng):
    """The mask compares the activations with keep_prob; compare random numbers of the same shape."""
    return x * (x < keep_prob) / keep_prob if mode == "train" else x


@mistake
def ignores_the_generator(x, keep_prob, mode, rng):
    """The mask is the same for every seed: draw from the generator that is given, rng."""
    return x * kept(np.random.default_rng(0), x.shape, keep_prob) / keep_prob if mode == "train" else x
