"""Sparse connections: the pixels that one output depends on, and no others."""

from grader.authoring import Exercise, expect, expect_equal, integers, sizes
from reference import shapes

exercise = Exercise(
    title="Sparse connections",
    track="shapes",
    entry="inputs_seen",
    needs="python",
    oracle=shapes.inputs_seen,
    after=("conv-output-size",),
    order=130,
)


def block(rows, columns):
    return {(row, column) for row in rows for column in columns}


# ---------------------------------------------------------------- worked examples

exercise.example(
    i=1,
    j=2,
    f=3,
    p=0,
    s=1,
    input_shape=(6, 6),
    gives=block(range(1, 4), range(2, 5)),
    note="with a 3x3 filter an output depends on 9 of 36 pixels",
)
exercise.example(
    i=0,
    j=0,
    f=3,
    p=1,
    s=1,
    input_shape=(6, 6),
    gives=block(range(2), range(2)),
    note="five of the nine lie in the padding",
)
exercise.example(
    i=1,
    j=0,
    f=3,
    p=0,
    s=2,
    input_shape=(5, 7),
    gives=block(range(2, 5), range(3)),
    note="at stride 2 row 1 starts at pixel 2",
)

exercise.raises(ValueError, i=4, j=0, f=3, p=0, s=1, input_shape=(6, 9), note="the output has four rows, 0 to 3")
exercise.raises(ValueError, i=0, j=4, f=3, p=0, s=1, input_shape=(9, 6), note="the output has four columns, 0 to 3")
exercise.raises(ValueError, i=-1, j=0, f=3, p=0, s=1, input_shape=(6, 6), note="rows are counted from 0")
exercise.raises(ValueError, i=4, j=0, f=3, p=0, s=2, input_shape=(9, 12), note="the output has four rows, 0 to 3")
exercise.raises(ValueError, i=4, j=0, f=3, p=1, s=1, input_shape=(4, 9), note="the output has four rows, 0 to 3")
exercise.raises(ValueError, i=0, j=4, f=3, p=0, s=2, input_shape=(12, 9), note="the output has four columns, 0 to 3")
exercise.raises(ValueError, i=0, j=4, f=3, p=1, s=1, input_shape=(9, 4), note="the output has four columns, 0 to 3")
exercise.raises(ValueError, i=0, j=-1, f=3, p=0, s=1, input_shape=(6, 6), note="columns are counted from 0")


# ---------------------------------------------------------------- what is drawn


def output_of(draw, f, p, s, more=6):
    """An image with room for the filter, and one of the positions of its output."""
    more_h, more_w = draw(sizes(2, 0, more))
    n_h, n_w = f + more_h, f + more_w
    i = draw(integers(0, (n_h + 2 * p - f) // s))
    j = draw(integers(0, (n_w + 2 * p - f) // s))
    return {"i": i, "j": j, "f": f, "p": p, "s": s, "input_shape": (n_h, n_w)}


@exercise.matches_oracle
def neither_padding_nor_stride(draw):
    """The window of output (i, j) starts at pixel (i, j) and is f high and wide."""
    return output_of(draw, draw(integers(1, 4)), 0, 1)


@exercise.matches_oracle
def with_stride(draw):
    """With a stride the window of output (i, j) starts at pixel (i * s, j * s)."""
    return output_of(draw, draw(integers(1, 4)), 0, draw(integers(2, 3)), 12)


@exercise.matches_oracle
def in_the_upper_left_corner(draw):
    """With padding, a window at the upper or left edge begins in front of the image."""
    f, p = draw(integers(3, 5)), draw(integers(1, 2))
    case = output_of(draw, f, p, 1)
    return {**case, "i": min(case["i"], 1), "j": draw(integers(0, p - 1))}


@exercise.matches_oracle
def in_the_lower_right_corner(draw):
    """With padding, a window at the lower or right edge ends behind the image."""
    f, p = draw(integers(3, 5)), draw(integers(1, 2))
    case = output_of(draw, f, p, 1)
    n_h, n_w = case["input_shape"]
    return {**case, "i": n_h + 2 * p - f - draw(integers(0, 1)), "j": n_w + 2 * p - f - draw(integers(0, p - 1))}


@exercise.matches_oracle
def all_together(draw):
    """Padding and stride together, anywhere in the output."""
    return output_of(draw, draw(integers(2, 4)), draw(integers(1, 2)), draw(integers(2, 3)), 12)


@exercise.matches_oracle
def filters_larger_than_the_image(draw):
    """With padding a filter may be larger than the image; an output then sees a part of it, or all."""
    n_h, n_w = draw(sizes(2, 2, 5))
    p = draw(integers(2, 3))
    f = min(n_h, n_w) + draw(integers(1, p))
    i, j = draw(integers(0, n_h + 2 * p - f)), draw(integers(0, n_w + 2 * p - f))
    return {"i": i, "j": j, "f": f, "p": p, "s": 1, "input_shape": (n_h, n_w)}


# ---------------------------------------------------------------- laws


@exercise.inputs
def anything(draw):
    return output_of(draw, draw(integers(1, 4)), draw(integers(0, 2)), draw(integers(1, 3)), 8)


@exercise.law
def it_is_at_most_the_window(call, i, j, f, p, s, input_shape):
    """An output depends on f * f pixels, or on fewer where its window reaches into the padding."""
    seen = call(i, j, f, p, s, input_shape)
    expect(len(seen) <= f * f, "the number of pixels seen", len(seen), f"at most {f * f}")
    expect(p > 0 or len(seen) == f * f, "the number of pixels seen", len(seen), f"{f * f}, as there is no padding")


@exercise.law
def all_of_it_lies_in_the_image(call, i, j, f, p, s, input_shape):
    """What an output depends on are pixels of the image: nothing in the padding, nothing beyond."""
    n_h, n_w = input_shape
    outside = call(i, j, f, p, s, input_shape) - block(range(n_h), range(n_w))
    expect(not outside, "what lies outside the image", sorted(outside, key=str), "nothing")


@exercise.law
def the_next_output_sees_s_rows_further_down(call, i, j, f, p, s, input_shape):
    """Without padding, output (i + 1, j) sees what (i, j) sees, moved down by s rows."""
    large = (i + 1) * s + f, j * s + f
    moved = {(row + s, column) for row, column in call(i, j, f, 0, s, large)}
    expect_equal(call(i + 1, j, f, 0, s, large), moved, f"the pixels that output ({i + 1}, {j}) sees")


@exercise.law
def turning_the_image_turns_the_window(call, i, j, f, p, s, input_shape):
    """On the transposed image, output (j, i) sees the transposed pixels."""
    turned = {(column, row) for row, column in call(i, j, f, p, s, input_shape)}
    expect_equal(call(j, i, f, p, s, input_shape[::-1]), turned, f"the pixels that output ({j}, {i}) sees, transposed")
