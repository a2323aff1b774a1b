"""An inception module, forward: four branches of the same height and width, joined along the channels."""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect_close,
    expect_equal,
    gamma,
    integer_array,
    integers,
    sizes,
)
from reference import blocks

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}
BRANCHES = ("1x1", "3x3", "5x5", "pool")


def rounding_of(answer, x, params):
    """Sums of products of sums of products: the module on absolute values. Whole numbers are exact."""
    if all(np.all(np.mod(array, 1) == 0) for array in (x, *(part for layer in params.values() for part in layer))):
        return np.zeros(answer.shape)
    unit = UNIT[answer.dtype.name]
    absolute = {name: tuple(np.abs(part).astype(np.float64) for part in layer) for name, layer in params.items()}
    scale = blocks.inception_forward(np.abs(x).astype(np.float64), absolute)
    return (
        2 * gamma(x.shape[3] + 25 * params["5x5"][0].shape[2] + 8, unit) * _pooled(scale, x, absolute) + unit * answer
    )


def _pooled(scale, x, absolute):
    """The largest pixel, too, may come from beside: its size stands for all of the image in the last branch."""
    w, b = absolute["pool"]
    scale[..., -b.size :] = np.abs(x).max() * w.sum(axis=(0, 1, 2)) + b
    return scale


exercise = Exercise(
    title="Inception module, forward",
    track="layers",
    entry="inception_forward",
    oracle=blocks.inception_forward,
    tolerance=Bounded(rounding_of),
    after=("conv-relu", "one-by-one-conv", "pool-forward", "inception-output"),
    order=160,
)


# ---------------------------------------------------------------- worked examples


def layer(rows, bias=0.0):
    """One filter on one channel."""
    rows = np.array(rows, float)
    return rows[:, :, None, None], np.array([float(bias)])


IDENTITY = layer([[1]])
CENTRES = {"1x1": IDENTITY, "3x3_reduce": IDENTITY, "3x3": layer(np.ones((3, 3))), "5x5_reduce": IDENTITY,
           "5x5": layer(np.ones((5, 5))), "pool": IDENTITY}  # fmt: skip

exercise.example(
    x=np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]]).reshape(1, 3, 3, 1),
    params=CENTRES,
    gives=np.stack(
        [
            np.array([[1.0, 2, 3], [4, 5, 6], [7, 8, 9]]),
            np.array([[12.0, 21, 16], [27, 45, 33], [24, 39, 28]]),
            np.full((3, 3), 45.0),
            np.array([[5.0, 6, 6], [8, 9, 9], [8, 9, 9]]),
        ],
        axis=2,
    )[None],
    note="the pixel, the sum of its 3x3 and of its 5x5 neighbourhood, and the largest in its 3x3 neighbourhood",
)
exercise.example(
    x=np.ones((1, 2, 2, 192)),
    params={"1x1": (np.ones((1, 1, 192, 64)), np.zeros(64)),
            "3x3_reduce": (np.ones((1, 1, 192, 4)), np.zeros(4)), "3x3": (np.ones((3, 3, 4, 128)), np.zeros(128)),
            "5x5_reduce": (np.ones((1, 1, 192, 2)), np.zeros(2)), "5x5": (np.ones((5, 5, 2, 32)), np.zeros(32)),
            "pool": (np.ones((1, 1, 192, 32)), np.zeros(32))},
    gives=np.broadcast_to(np.repeat([192.0, 192 * 16, 192 * 8, 192], [64, 128, 32, 32]), (1, 2, 2, 256)).copy(),
    note="192 channels become 64 + 128 + 32 + 32 = 256, in this order; height and width stay",
)  # fmt: skip

exercise.raises(ValueError, x=np.ones((1, 3, 3, 2)), params=CENTRES, note="an image of 2 channels, but filters for 1")
exercise.raises(ValueError, x=np.ones((1, 3, 3, 1)), params={**CENTRES, "1x1": layer(np.ones((1, 1, 2, 1)))},
                note="an image of 1 channel, but filters that read 2")  # fmt: skip


# ---------------------------------------------------------------- what is drawn


def module(draw, array=integer_array, **options):
    """An image of 3 to 5 pixels a side, and filters that give each branch another depth, in most cases."""
    m, (n_h, n_w), c = draw(integers(1, 2)), draw(sizes(2, 2, 5)), draw(integers(1, 3))
    out = dict(zip(BRANCHES, draw(sizes(4, 1, 4)), strict=True))
    r3, r5 = draw(sizes(2, 1, 3))
    shapes = {"1x1": (1, c, out["1x1"]), "3x3_reduce": (1, c, r3), "3x3": (3, r3, out["3x3"]),
              "5x5_reduce": (1, c, r5), "5x5": (5, r5, out["5x5"]), "pool": (1, c, out["pool"])}  # fmt: skip
    params = {name: (draw(array((f, f, a, b), **options)), draw(array((b,), **options)))
              for name, (f, a, b) in shapes.items()}  # fmt: skip
    return {"x": draw(array((m, n_h, n_w, c), **options)), "params": params}


def slices(params):
    """Where each branch's channels lie in the answer."""
    ends = np.cumsum([params[name][1].size for name in BRANCHES])
    return {name: slice(end - params[name][1].size, end) for name, end in zip(BRANCHES, ends, strict=True)}


def branch_is_right(call, inputs, name):
    here = slices(inputs["params"])[name]
    expect_equal(call(**inputs)[..., here], exercise.oracle(**inputs)[..., here], f"the channels of {name}")


def lively(name):
    """Modules whose branch `name` is not cut off whole by ReLU."""

    def inputs(draw):
        case = module(draw)
        w, b = case["params"][name]
        return {**case, "params": case["params"] | {name: (w, np.abs(b) + 9)}}

    return inputs


@exercise.law(kind="oracle", cases=12, inputs=lively("1x1"))
def branch_of_1x1(call, **inputs):
    """The first channels are those of the 1x1 filters, after ReLU."""
    branch_is_right(call, inputs, "1x1")


@exercise.law(kind="oracle", cases=12, inputs=lively("3x3"))
def branch_of_3x3(call, **inputs):
    """Next come the 3x3 filters, on what the 1x1 filters before them leave, with ReLU after each."""
    branch_is_right(call, inputs, "3x3")


@exercise.law(kind="oracle", cases=12, inputs=lively("5x5"))
def branch_of_5x5(call, **inputs):
    """Then the 5x5 filters, likewise; images may be smaller than they are."""
    branch_is_right(call, inputs, "5x5")


@exercise.law(kind="oracle", cases=12, inputs=lively("pool"))
def branch_of_pooling(call, **inputs):
    """Last come the 1x1 filters on the pooled image: the maximum of each 3x3 neighbourhood, none of it from outside."""
    branch_is_right(call, inputs, "pool")


def negative_images(draw):
    case = lively("pool")(draw)
    return {**case, "x": -np.abs(case["x"]) - 1}


@exercise.law(kind="oracle", cases=12, points=0.5, inputs=negative_images)
def pooling_of_negative_pixels(call, **inputs):
    """At the border of an image without a positive pixel, the maximum is negative: no 0 comes in from outside."""
    branch_is_right(call, inputs, "pool")


@exercise.matches_oracle(cases=12)
def fractions_are_kept(draw):
    """Real-valued images and filters are added up in full precision."""
    return module(draw, dense_array)


@exercise.matches_oracle(cases=6)
def single_precision(draw):
    """In float32 the answer is as precise as sums in float32 can be."""
    return module(draw, dense_array, dtype="float32")


# ---------------------------------------------------------------- laws

exercise.inputs(module)


@exercise.law(cases=12)
def no_answer_is_negative(call, x, params):
    """Every branch ends with ReLU, so no answer is negative."""
    answer = call(x, params)
    expect_equal(np.minimum(answer, 0), np.zeros(answer.shape), "the negative part of the answer")


@exercise.law(cases=12)
def branches_stand_apart(call, x, params):
    """Changing the 5x5 filters changes the channels of that branch alone."""
    here = slices(params)["5x5"]
    changed = params | {"5x5": (params["5x5"][0] + 1, params["5x5"][1] + 50)}
    both = [np.delete(call(x, p), np.r_[here], axis=3) for p in (params, changed)]
    expect_equal(both[1], both[0], "the channels of the other branches")


@exercise.law(cases=12)
def images_stand_apart(call, x, params):
    """An image alone gives what it gives in a batch."""
    batch = np.concatenate([x, x + 1])
    expect_close(call(batch, params)[: len(x)], call(x, params), 0.0, "the answer")
