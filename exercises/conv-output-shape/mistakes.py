"""What goes wrong when the output shape of a convolution is computed."""

from grader.authoring import mistake


@mistake
def multiplies_the_depth(right, input_shape, f, n_filters, p=0, s=1):
    """The depth was multiplied by the input's channels. A filter sums over all channels and makes one map."""
    n_h, n_w, n_c = right(input_shape, f, n_filters, p, s)
    return n_h, n_w, n_c * input_shape[2]


@mistake
def adds_the_input_depth(right, input_shape, f, n_filters, p=0, s=1):
    """The input's channels were added to the filters. They are summed over: the output has n_filters maps."""
    n_h, n_w, n_c = right(input_shape, f, n_filters, p, s)
    return n_h, n_w, n_c + input_shape[2]


@mistake
def keeps_the_depth(right, input_shape, f, n_filters, p=0, s=1):
    """The depth of the input was kept. The output is as deep as there are filters."""
    return (*right(input_shape, f, n_filters, p, s)[:2], input_shape[2])


@mistake
def slides_through_the_channels(right, input_shape, f, n_filters, p=0, s=1):
    """The window was moved through the channels as well. A filter spans them all, so in depth it has one place."""
    depth = max(input_shape[2] + 2 * p - f, 0) // s + 1
    return (*right(input_shape, f, n_filters, p, s)[:2], depth)


@mistake
def swaps_height_and_width(right, input_shape, f, n_filters, p=0, s=1):
    """Height and width have changed places: height comes first."""
    n_h, n_w, n_c = right(input_shape, f, n_filters, p, s)
    return n_w, n_h, n_c


@mistake
def assumes_a_square_image(right, input_shape, f, n_filters, p=0, s=1):
    """The height was used for the width too: compute each side on its own."""
    n_h, _, n_c = right(input_shape, f, n_filters, p, s)
    return n_h, n_h, n_c


@mistake
def puts_the_depth_first(right, input_shape, f, n_filters, p=0, s=1):
    """The depth stands in front. Here shapes are channels last: (n_h, n_w, n_c)."""
    n_h, n_w, n_c = right(input_shape, f, n_filters, p, s)
    return n_c, n_h, n_w


@mistake
def rounds_up(input_shape, f, n_filters, p=0, s=1):
    """The division was rounded up, which counts windows that stick out. The last window must fit: round down."""
    return (*(-(-(n + 2 * p - f) // s) + 1 for n in input_shape[:2]), n_filters)


@mistake
def forgets_the_first_place(right, input_shape, f, n_filters, p=0, s=1):
    """Height and width are 1 too small: the division counts the steps, and there is one place more than steps."""
    n_h, n_w, n_c = right(input_shape, f, n_filters, p, s)
    return n_h - 1, n_w - 1, n_c


@mistake
def pads_one_end_only(input_shape, f, n_filters, p=0, s=1):
    """The padding was counted once. It comes at both ends of each side: 2 * p."""
    return (*((n + p - f) // s + 1 for n in input_shape[:2]), n_filters)


@mistake
def ignores_the_padding(input_shape, f, n_filters, p=0, s=1):
    """The padding was left out: the window travels along the padded side, n + 2p."""
    return (*((n - f) // s + 1 for n in input_shape[:2]), n_filters)


@mistake
def ignores_the_stride(right, input_shape, f, n_filters, p=0, s=1):
    """The stride was left out: divide what the window travels by s."""
    return right(input_shape, f, n_filters, p, 1)


@mistake
def strides_down_only(right, input_shape, f, n_filters, p=0, s=1):
    """The stride was used for the height alone: it holds for the width too."""
    n_h, _, n_c = right(input_shape, f, n_filters, p, s)
    return n_h, right(input_shape, f, n_filters, p, 1)[1], n_c


@mistake
def divides_without_rounding(input_shape, f, n_filters, p=0, s=1):
    """The division gives fractions, or floats such as 4.0. Sizes are ints: divide with //, which rounds down."""
    return (*((n + 2 * p - f) / s + 1 for n in input_shape[:2]), n_filters)
