"""Softmax: scores along the last axis become probabilities, at any size of the scores."""

import numpy as np

from grader.authoring import (
    Ask,
    Bounded,
    Exercise,
    Step,
    View,
    dense_array,
    expect_close,
    expect_equal,
    integer_array,
    integers,
    sampled_from,
    sizes,
)
from reference import activations

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, z):
    """The rounding of any stable way to compute it, as a share of each probability.

    An exponent z - c, with c the row's maximum, the largest of all or the log of the sum, is off by up to
    u (|z| + |c|), which e^ turns into a relative error, in the numerator and in the sum: 4 u max |z|. Two
    exponentials of 4 ulps are 16 u, the sum of C terms C u, the division u; 1 / C or more as p - 1 (in the
    cs231n dialect) 4 C u. The oracle, in float64, is as far off: doubled. Below the smallest normal number
    a processor may give 0.
    """
    limits = np.finfo(answer.dtype)
    share = UNIT[answer.dtype.name] * (4 * np.abs(z).max() + 5 * z.shape[-1] + 32)
    return 2 * share * np.asarray(answer, np.float64) + 4 * float(limits.tiny)


exercise = Exercise(
    title="Softmax",
    track="layers",
    entry="softmax",
    oracle=activations.softmax,
    tolerance=Bounded(rounding_of),
    order=135,
)


# ---------------------------------------------------------------- cs231n: softmax_loss(x, y) -> (loss, dx)


@exercise.dialect("cs231n", entry="softmax_loss", parameters=("x", "y"), skips=("error",))
def cs231n(defined, z):
    """The loss and the gradient (p - onehot) / N hold the probabilities: each is asked for where it tells more."""
    return ask_for_the_loss(z) if z.ndim == 1 else ask_for_the_gradient(z)


def ask_for_the_gradient(z):
    """The label is the likeliest class: p - 1 then keeps the digits of p."""
    x = z.reshape(-1, z.shape[-1])
    y = x.argmax(axis=1)
    onehot = np.eye(x.shape[1])[y].astype(z.dtype)

    def there(value):
        # The bound passes here too and has no one-hot part; it is far below any array of probabilities.
        part = 0 if value.max() <= 0.01 else onehot
        return ((value.reshape(x.shape) - part) / len(x)).astype(z.dtype)

    def back(dx):
        return (dx * len(x) + onehot).reshape(z.shape)

    return Ask((Step("softmax_loss", (x, y)),), pick=(1,), view=View(there, back))


def ask_for_the_loss(z):
    """Three rows, each with the scores one place further on and so the label: all give the label the same p.

    The mean loss is -log p of the label; the first row of the gradient holds the other probabilities.
    """
    x = np.stack([np.roll(z, places) for places in range(3)])
    y = np.arange(3) % len(z)
    onehot = np.eye(len(z))[y]

    def there(p):
        rows = np.stack([np.roll(p, places) for places in range(3)])
        with np.errstate(all="ignore"):  # a wrong p need not be positive
            return float(-np.log(p[0])), (rows - onehot) / 3

    def back(answer):
        loss, dx = answer
        p = dx[0] * 3
        p[0] = np.exp(-loss)
        return p

    return Ask((Step("softmax_loss", (x, y)),), view=View(there, back))


# ---------------------------------------------------------------- worked examples

exercise.example(z=np.zeros((1, 4)), gives=np.full((1, 4), 0.25), note="four equal scores: a quarter each")
exercise.example(
    z=np.log([[1.0, 2.0, 5.0], [3.0, 0.5, 0.5]]),
    gives=np.array([[0.125, 0.25, 0.625], [0.75, 0.125, 0.125]]),
    note="scores log 1, log 2, log 5 have exponentials 1, 2, 5, and 8 in all; every row adds up to 1",
)
exercise.example(
    z=np.array([[10000.0, 10000.0], [0.0, -10000.0]]),
    gives=np.array([[0.5, 0.5], [1.0, 0.0]]),
    note="scores of 10000, whose exponential no float can hold",
)


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def rows_of_scores(draw):
    """Each row of scores becomes a row of probabilities."""
    return {"z": draw(dense_array(draw(sizes(2, 1, 6))))}


@exercise.matches_oracle(dialects=("native",))
def one_row_alone(draw):
    """A single row, shape (n,), becomes a single row of probabilities."""
    return {"z": draw(dense_array((draw(integers(2, 6)),)))}


@exercise.matches_oracle(dialects=("native",))
def any_number_of_axes(draw):
    """The classes are along the last axis, also where every pixel of an image has scores: (m, n_h, n_w, classes)."""
    shape = draw(sizes(4, 1, 5))[draw(integers(0, 1)) :]
    return {"z": draw(dense_array(shape))}


@exercise.matches_oracle
def single_precision(draw):
    """Scores in float32 give probabilities in float32 or better."""
    return {"z": draw(dense_array(draw(sizes(2, 1, 6)), "float32"))}


def scores_near(draw, centres, dtype):
    """Small whole scores around a centre for each row."""
    z = draw(integer_array(draw(sizes(2, 2, 6)), -5, 5))
    return (z + np.resize(centres, (len(z), 1))).astype(dtype)


@exercise.matches_oracle
def large_scores(draw):
    """Scores around 10000 or -10000 neither overflow nor become 0 / 0."""
    centre = draw(sampled_from((10000, -10000)))
    return {"z": scores_near(draw, [centre], draw(sampled_from(("float64", "float32"))))}


@exercise.matches_oracle
def scores_far_apart(draw):
    """Within a row, scores may lie thousands apart."""
    dtype = draw(sampled_from(("float64", "float32")))
    z = draw(integer_array(draw(sizes(2, 2, 6)), -10000, 10000, dtype))
    return {"z": np.round(z, -3) + draw(integer_array(z.shape, -2, 2, dtype))}


@exercise.matches_oracle
def rows_far_apart(draw):
    """One row of scores may lie thousands above another."""
    centres = [draw(integers(-1, 1)) * 5000, 10000, -10000]
    return {"z": scores_near(draw, centres, draw(sampled_from(("float64", "float32"))))}


# ---------------------------------------------------------------- laws


@exercise.inputs
def whole_scores(draw):
    z = draw(integer_array(draw(sizes(2, 2, 6)), -9, 9))
    return {"z": z, "shift": draw(integers(-300, 300)), "seed": draw(integers(0, 99))}


def both_roundings(p, *scores):
    """The bound where two answers, of these scores, should agree."""
    return sum(rounding_of(p, z) for z in scores)


@exercise.law
def probabilities_add_up_to_one(call, z, shift, seed):
    """Every row of probabilities is positive and adds up to 1."""
    p = call(z)
    expect_close(p.sum(axis=-1), np.ones(len(z)), rounding_of(p, z).sum(axis=-1), "the sum of each row")
    expect_equal(np.minimum(p, 0), np.zeros(z.shape), "the negative part of the answer")


@exercise.law
def a_shift_changes_nothing(call, z, shift, seed):
    """Adding one number to all scores of a row changes none of its probabilities."""
    p, shifted = call(z), z + shift
    expect_close(call(shifted), p, both_roundings(p, z, shifted))


@exercise.law
def classes_have_no_order(call, z, shift, seed):
    """Reordering the classes reorders the probabilities, and changes none."""
    order = np.random.default_rng(seed).permutation(z.shape[-1])
    p = call(z)[..., order]
    expect_close(call(z[..., order]), p, both_roundings(p, z, z))


@exercise.law
def rows_stand_apart(call, z, shift, seed):
    """A row alone has the probabilities that it has among the others."""
    p = call(z)[:1]
    expect_close(call(z[:1]), p, both_roundings(p, z, z))


@exercise.law
def a_difference_of_scores_is_a_ratio(call, z, shift, seed):
    """Two probabilities of a row have the ratio e^(difference of their scores)."""
    p = call(z)
    first, factor = p[..., :1], np.exp(z - z[..., :1])
    bound = rounding_of(p, z) + factor * rounding_of(p, z)[..., :1] + 8 * UNIT["float64"] * factor * np.abs(first)
    expect_close(p, first * factor, bound)


@exercise.law(dialects=("cs231n",), inputs=lambda draw: {"z": draw(dense_array((draw(integers(2, 6)),)))})
def the_loss_is_minus_the_log_of_a_probability(call, z):
    """The loss is the mean over the rows of -log(p), p being the probability of the row's label."""
    p = activations.softmax(z)
    # The loss adds its own rounding: of a score, of the log of the sum, and of a mean of three.
    expect_close(-np.log(call(z)[0]), -np.log(p[0]), 3 * rounding_of(p, z)[0] / p[0], "the loss")
