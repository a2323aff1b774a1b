"""What goes wrong when the output shape of pooling is computed."""

from grader.authoring import mistake


@mistake
def strides_by_one(right, input_shape, f, s=None):
    """Without a stride, the windows were moved by one pixel. The default is f: windows side by side."""
    return right(input_shape, f, 1 if s is None else s)


@mistake
def strides_by_two(right, input_shape, f, s=None):
    """Without a stride, the windows were moved by two pixels. The default is f, whatever f is."""
    return right(input_shape, f, 2 if s is None else s)


@mistake
def always_strides_by_the_window(right, input_shape, f, s=None):
    """The stride that was given is not looked at: f is only the default."""
    return right(input_shape, f, f)


@mistake
def pools_the_channels(right, input_shape, f, s=None):
    """The channels were divided as well. Pooling works on each channel alone, so their number stays."""
    return (*right(input_shape, f, s)[:2], max(input_shape[2] // (s or f), 1))


@mistake
def slides_through_the_channels(right, input_shape, f, s=None):
    """The window was slid through the channels as well. It has height and width only, so their number stays."""
    return (*right(input_shape, f, s)[:2], max(input_shape[2] - f, 0) // (s or f) + 1)


@mistake
def leaves_one_channel(right, input_shape, f, s=None):
    """All channels were pooled into one. Each is pooled on its own, so their number stays."""
    return (*right(input_shape, f, s)[:2], 1)


@mistake
def rounds_up(input_shape, f, s=None):
    """The division was rounded up, which keeps windows that stick out. The last window must fit: round down."""
    n_h, n_w, n_c = input_shape
    step = s or f
    return -(-(n_h - f) // step) + 1, -(-(n_w - f) // step) + 1, n_c


@mistake
def rounds_to_the_nearest(input_shape, f, s=None):
    """The division was rounded to the nearest integer. A window that fits by half does not fit: round down."""
    n_h, n_w, n_c = input_shape
    step = s or f
    return round((n_h - f) / step) + 1, round((n_w - f) / step) + 1, n_c


@mistake
def divides_by_the_stride_alone(input_shape, f, s=None):
    """Each side was divided by the stride, whatever the window. That is right only where both are the same."""
    n_h, n_w, n_c = input_shape
    step = s or f
    return n_h // step, n_w // step, n_c


@mistake
def always_halves(input_shape, f, s=None):
    """Both sides were halved. That is what 2x2 windows side by side do: compute it from f and s."""
    n_h, n_w, n_c = input_shape
    return n_h // 2, n_w // 2, n_c


@mistake
def forgets_the_first_place(right, input_shape, f, s=None):
    """Height and width are 1 too small: the division counts the steps, and there is one place more than steps."""
    n_h, n_w, n_c = right(input_shape, f, s)
    return n_h - 1, n_w - 1, n_c


@mistake
def swaps_height_and_width(right, input_shape, f, s=None):
    """Height and width have changed places: height comes first."""
    n_h, n_w, n_c = right(input_shape, f, s)
    return n_w, n_h, n_c


@mistake
def assumes_a_square_image(right, input_shape, f, s=None):
    """The height was used for the width too: compute each side on its own."""
    n_h, _, n_c = right(input_shape, f, s)
    return n_h, n_h, n_c


@mistake
def divides_without_rounding(input_shape, f, s=None):
    """The division gives fractions, or floats such as 4.0. Sizes are ints: divide with //, which rounds down."""
    n_h, n_w, n_c = input_shape
    step = s or f
    return (n_h - f) / step + 1, (n_w - f) / step + 1, n_c
