"""Wrong answers that students give for dropout's backward pass."""

import numpy as np

from grader.authoring import mistake


@mistake
def forgets_the_scale(right, da, mask, keep_prob):
    """What was kept was divided by keep_prob on the way forth, and so is its gradient on the way back."""
    return right(da, mask, 1.0)


@mistake
def multiplies_by_keep_prob(da, mask, keep_prob):
    """Inverted dropout divides by keep_prob, forward and backward."""
    return (da * mask * keep_prob).astype(da.dtype)


@mistake
def divides_twice(right, da, mask, keep_prob):
    """The factor 1 / keep_prob comes once; a mask that holds it already needs no other."""
    return (right(da, mask, keep_prob) / keep_prob).astype(da.dtype)


@mistake
def scales_by_the_drop_rate(da, mask, keep_prob):
    """Divide by the probability to keep, not by 1 - keep_prob; at 0.5 they are the same."""
    with np.errstate(all="ignore"):
        return (da * mask / (1 - keep_prob)).astype(da.dtype)


@mistake
def forgets_the_mask(da, mask, keep_prob):
    """What was dropped had no effect, so it receives no gradient: multiply by the mask."""
    return (da / keep_prob).astype(da.dtype)


@mistake
def passes_everything(da, mask, keep_prob):
    """The gradient passes the same mask, with the same scale, as the values did."""
    return da.copy()


@mistake
def passes_what_was_dropped(right, da, mask, keep_prob):
    """The mask is 1 where values were kept: the gradient passes there, and stops where it is 0."""
    return right(da, 1 - mask, keep_prob)


@mistake
def draws_another_mask(right, da, mask, keep_prob):
    """The backward pass draws nothing: it uses the mask of the forward pass."""
    fresh = np.random.default_rng(0).random(da.shape) < keep_prob
    return right(da, fresh.astype(da.dtype), keep_prob)


@mistake
def returns_the_mask(right, da, mask, keep_prob):
    """The gradient that arrives, da, must be multiplied in."""
    return right(np.ones_like(da), mask, keep_prob)
