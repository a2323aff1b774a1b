"""What goes wrong when the multiplications of a convolution are counted."""

from math import prod

from grader.authoring import mistake


def places(n, f, p, s):
    return (n + 2 * p - f) // s + 1


@mistake
def forgets_the_channels(right, input_shape, f, n_filters, p=0, s=1):
    """A dot product was counted with f * f multiplications. The filter spans all channels: f * f * n_c."""
    return right((*input_shape[:2], 1), f, n_filters, p, s)


@mistake
def forgets_the_filters(right, input_shape, f, n_filters, p=0, s=1):
    """This is the cost of one filter. Each of the n_filters filters is slid over the image."""
    return right(input_shape, f, 1, p, s)


@mistake
def counts_additions_too(input_shape, f, n_filters, p=0, s=1):
    """The additions were counted as well, 2 * k - 1 operations for k products: count the multiplications only."""
    n_h, n_w, n_c = input_shape
    return places(n_h, f, p, s) * places(n_w, f, p, s) * n_filters * (2 * f * f * n_c - 1)


@mistake
def counts_two_for_each_product(right, input_shape, f, n_filters, p=0, s=1):
    """Each product was counted twice, as a multiplication and an addition: only multiplications are asked for."""
    return 2 * right(input_shape, f, n_filters, p, s)


@mistake
def counts_the_bias(input_shape, f, n_filters, p=0, s=1):
    """One more was counted for each output number. The bias is added, not multiplied."""
    n_h, n_w, n_c = input_shape
    return places(n_h, f, p, s) * places(n_w, f, p, s) * n_filters * (f * f * n_c + 1)


@mistake
def counts_parameters(input_shape, f, n_filters, p=0, s=1):
    """These are the parameters. Each weight is used at every place of the output, so multiply by the places."""
    return (f * f * input_shape[2] + 1) * n_filters


@mistake
def counts_weights(input_shape, f, n_filters, p=0, s=1):
    """These are the weights. Each of them is used at every place of the output, so multiply by the places."""
    return f * f * input_shape[2] * n_filters


@mistake
def counts_outputs(right, input_shape, f, n_filters, p=0, s=1):
    """These are the numbers of the output. Each takes f * f * n_c multiplications."""
    return right(input_shape, f, n_filters, p, s) // (f * f * input_shape[2])


@mistake
def works_at_each_input_pixel(input_shape, f, n_filters, p=0, s=1):
    """A dot product was counted for each pixel of the input. There is one for each place of the output."""
    return prod(input_shape) * n_filters * f * f


@mistake
def ignores_the_stride(right, input_shape, f, n_filters, p=0, s=1):
    """The places were counted at stride 1: the output has floor((n + 2p - f) / s) + 1 of them on a side."""
    return right(input_shape, f, n_filters, p, 1)


@mistake
def ignores_the_padding(input_shape, f, n_filters, p=0, s=1):
    """The places were counted without padding: the output has floor((n + 2p - f) / s) + 1 of them on a side."""
    n_h, n_w, n_c = input_shape
    return places(n_h, f, 0, s) * places(n_w, f, 0, s) * n_filters * f * f * n_c


@mistake
def rounds_up(input_shape, f, n_filters, p=0, s=1):
    """The places were rounded up, which counts windows that stick out: round down."""
    n_h, n_w, n_c = input_shape
    up = [-(-(n + 2 * p - f) // s) + 1 for n in (n_h, n_w)]
    return up[0] * up[1] * n_filters * f * f * n_c


@mistake
def assumes_a_square_image(right, input_shape, f, n_filters, p=0, s=1):
    """The height was used for the width too: compute each side on its own."""
    n_h, _, n_c = input_shape
    return right((n_h, n_h, n_c), f, n_filters, p, s)


@mistake
def leaves_out_the_zeros(input_shape, f, n_filters, p=0, s=1):
    """Products with the padded zeros were left out. They are carried out like all others, and count."""
    n_h, n_w, n_c = input_shape
    inside = [sum(0 <= k * s - p + u < n for k in range(places(n, f, p, s)) for u in range(f)) for n in (n_h, n_w)]
    return inside[0] * inside[1] * n_filters * n_c
