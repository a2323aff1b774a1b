"""Output shape of an inception block: branches side by side, concatenated in depth."""

from grader.authoring import Exercise, expect_equal, integers, sampled_from, sizes
from reference import shapes

exercise = Exercise(
    title="Output shape of an inception block",
    track="shapes",
    entry="inception_output_shape",
    needs="python",
    oracle=shapes.inception_output_shape,
    after=("conv-output-shape", "pool-output-shape"),
    order=110,
)


def conv(filters, f, **more):
    return {"type": "conv", "filters": filters, "f": f, **more}


def pool(f, **more):
    return {"type": "pool", "f": f, **more}


# ---------------------------------------------------------------- worked examples

exercise.example(
    input_shape=(28, 28, 192),
    branches=[[conv(64, 1)], [conv(128, 3, pad=1)], [conv(32, 5, pad=2)], [pool(3, stride=1, pad=1), conv(32, 1)]],
    gives=(28, 28, 256),
    note="64 + 128 + 32 + 32 feature maps of 28x28",
)
exercise.example(
    input_shape=(28, 28, 192),
    branches=[
        [conv(64, 1)],
        [conv(96, 1), conv(128, 3, pad=1)],
        [conv(16, 1), conv(32, 5, pad=2)],
        [pool(3, stride=1, pad=1), conv(32, 1)],
    ],
    gives=(28, 28, 256),
    note="1x1 filters in front make it cheaper and leave the shape as it was",
)
exercise.example(
    input_shape=(28, 28, 256),
    branches=[[conv(96, 3, stride=2)], [pool(3, stride=2)]],
    gives=(13, 13, 352),
    note="a block that halves the size; its pooling branch brings all 256 channels along",
)

exercise.raises(
    ValueError, input_shape=(28, 28, 192), branches=[[conv(64, 1)], [conv(128, 3)]], note="28x28 cannot lie on 26x26"
)
exercise.raises(
    ValueError, input_shape=(9, 4, 8), branches=[[conv(4, 1)], [conv(4, 5)]], note="the filter is larger than the image"
)
exercise.raises(ValueError, input_shape=(28, 28, 192), branches=[], note="there is no branch")
exercise.raises(ValueError, input_shape=(9, 4, 8), branches=[[conv(4, 5)]], note="the filter is larger than the image")
exercise.raises(ValueError, input_shape=(4, 9, 8), branches=[[conv(4, 5)]], note="the filter is larger than the image")
exercise.raises(ValueError, input_shape=(9, 4, 8), branches=[[conv(4, 7, pad=1)]],
                note="the filter is larger than the image")  # fmt: skip
exercise.raises(ValueError, input_shape=(4, 9, 8), branches=[[conv(4, 7, pad=1)]],
                note="the filter is larger than the image")  # fmt: skip
exercise.raises(ValueError, input_shape=(2, 5, 8), branches=[[conv(4, 1)], [conv(4, 2, pad=1, stride=2)]],
                note="2x5 cannot lie on 2x3")  # fmt: skip
exercise.raises(ValueError, input_shape=(5, 2, 8), branches=[[conv(4, 1)], [conv(4, 2, pad=1, stride=2)]],
                note="5x2 cannot lie on 3x2")  # fmt: skip


# ---------------------------------------------------------------- what is drawn


def image(draw, low=8, high=24):
    n_h, n_w = draw(sizes(2, low, high))
    return n_h, n_w, draw(integers(2, 64))


def same_conv(draw, stride=1):
    """A convolution whose output is ceil(n / stride) high and wide, whatever its filter."""
    half = draw(integers(0, 3))
    return conv(draw(integers(2, 64)), 2 * half + 1, stride=stride, pad=half)


def same_pool(draw, stride=1):
    half = draw(integers(1, 2))
    return pool(2 * half + 1, stride=stride, pad=half)


@exercise.matches_oracle
def one_convolution_a_branch(draw):
    """The depths of the branches add up, and height and width stay."""
    return {"input_shape": image(draw), "branches": [[same_conv(draw)] for _ in range(draw(integers(2, 4)))]}


@exercise.matches_oracle
def reductions_in_front(draw):
    """Of a branch of several layers, only the last one's filters count."""
    branches = [[conv(draw(integers(2, 32)), 1), same_conv(draw)] for _ in range(draw(integers(1, 3)))]
    return {"input_shape": image(draw), "branches": [[same_conv(draw)], *branches]}


@exercise.matches_oracle
def pooling_branches(draw):
    """A pooling keeps the depth: the input's, where it stands first, and a later convolution may change it."""
    shrunk = [same_pool(draw), conv(draw(integers(2, 32)), 1)]
    branches = [[same_conv(draw)], [same_pool(draw)], shrunk, [same_conv(draw), same_pool(draw)]]
    return {"input_shape": image(draw), "branches": branches[: draw(integers(2, 4))]}


@exercise.matches_oracle
def blocks_with_a_stride(draw):
    """All branches may stride alike, which makes a block that shrinks the volume."""
    stride = draw(integers(2, 3))
    branches = [[same_conv(draw, stride)], [same_pool(draw, stride)], [same_conv(draw), same_conv(draw, stride)]]
    return {"input_shape": image(draw), "branches": branches[: draw(integers(2, 3))]}


@exercise.matches_oracle(cases=12, points=0.5)
def filters_that_just_fit(draw):
    """A filter as large as the padded image still fits, once."""
    side, pad = draw(integers(1, 5)), draw(integers(1, 3))
    longer = side + draw(integers(0, 2))
    n_h, n_w = draw(sampled_from(((side, longer), (longer, side))))
    branch = [conv(draw(integers(2, 16)), side + 2 * pad, pad=pad)]
    return {"input_shape": (n_h, n_w, draw(integers(1, 9))), "branches": [branch] * draw(integers(1, 2))}



@exercise.matches_oracle
def sizes_that_meet(draw):
    """Branches may take different ways to the same size: two 3x3 filters, or one of 5x5, without padding."""
    ways = [conv(draw(integers(2, 32)), 3), conv(draw(integers(2, 32)), 3)]
    branches = [
        [conv(draw(integers(2, 32)), 5)],
        ways,
        [pool(5, stride=1)],
        [conv(draw(integers(2, 9)), 2), pool(4, stride=1)],
    ]
    return {"input_shape": image(draw), "branches": branches[: draw(integers(2, 4))]}


@exercise.matches_oracle
def settings_left_out(draw):
    """A convolution has stride 1 and a pooling the stride f, unless they say otherwise."""
    f = draw(integers(2, 4))
    branches = [[pool(f)], [conv(draw(integers(2, 32)), f, stride=f)], [conv(draw(integers(2, 32)), 1), pool(f)]]
    return {"input_shape": image(draw), "branches": branches[: draw(integers(2, 3))]}


@exercise.matches_oracle
def a_single_branch(draw):
    """One branch alone is an ordinary stack of layers."""
    layers = [same_conv(draw), conv(draw(integers(2, 64)), 3), pool(2)]
    return {"input_shape": image(draw), "branches": [layers[: draw(integers(2, 3))]]}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    stride = draw(integers(1, 2))
    branches = [
        [same_conv(draw, stride)],
        [same_conv(draw), same_conv(draw, stride)],
        [same_pool(draw, stride)],
        [same_pool(draw, stride), same_conv(draw)],
    ]
    return {"input_shape": image(draw), "branches": branches[draw(integers(0, 2)) :]}


@exercise.law
def the_order_does_not_matter(call, input_shape, branches):
    """Branches in another order give a volume of the same shape."""
    want = call(input_shape, branches)
    expect_equal(call(input_shape, branches[::-1]), want, "the shape with the branches in reverse")
    expect_equal(call(input_shape, branches[1:] + branches[:1]), want, "the shape with the first branch last")


@exercise.law
def branches_add_up(call, input_shape, branches):
    """The block is as deep as its branches are one by one."""
    depths = [call(input_shape, [branch])[2] for branch in branches]
    expect_equal(call(input_shape, branches)[2], sum(depths), "the depth of the block")


@exercise.law
def a_branch_taken_twice_counts_twice(call, input_shape, branches):
    """With each branch twice the block is twice as deep, and as high and wide as before."""
    n_h, n_w, n_c = call(input_shape, branches)
    expect_equal(call(input_shape, branches + branches), (n_h, n_w, 2 * n_c), "the shape with each branch twice")
