"""What goes wrong when a convolution and a dense layer are compared."""

from math import prod

from grader.authoring import mistake


@mistake
def forgets_the_input_channels(right, input_shape, f, n_filters, p=0, s=1):
    """A filter was counted as f * f weights. It spans all channels: (f * f * n_c + 1) * n_filters."""
    return (f * f + 1) * n_filters, right(input_shape, f, n_filters, p, s)[1]


@mistake
def forgets_the_bias(right, input_shape, f, n_filters, p=0, s=1):
    """The biases of the convolution are missing: one for each filter. (Those of the dense layer are left out.)"""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv - n_filters, dense


@mistake
def has_one_bias_in_all(right, input_shape, f, n_filters, p=0, s=1):
    """A single bias was counted for the convolution. Each filter has one of its own."""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv - n_filters + 1, dense


@mistake
def counts_biases_of_the_dense_layer(right, input_shape, f, n_filters, p=0, s=1):
    """The biases of the dense layer were counted. Only its weights are asked for: inputs times outputs."""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv, dense + dense // prod(input_shape)


@mistake
def makes_an_output_as_large_as_the_input(right, input_shape, f, n_filters, p=0, s=1):
    """The output was taken to be as high and wide as the input. Its sides are floor((n + 2p - f) / s) + 1."""
    n_h, n_w, _ = input_shape
    return right(input_shape, f, n_filters, p, s)[0], prod(input_shape) * n_h * n_w * n_filters


@mistake
def leaves_the_channels_out_of_the_output(right, input_shape, f, n_filters, p=0, s=1):
    """The output was counted with one channel. It has n_filters of them."""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv, dense // n_filters


@mistake
def leaves_the_channels_out_of_the_input(right, input_shape, f, n_filters, p=0, s=1):
    """The input was counted with one channel. The dense layer reads n_h * n_w * n_c numbers."""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv, dense // input_shape[2]


@mistake
def keeps_the_input_channels(right, input_shape, f, n_filters, p=0, s=1):
    """The output was given the channels of the input. It is as deep as there are filters."""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv, dense // n_filters * input_shape[2]


@mistake
def reads_the_padding_too(right, input_shape, f, n_filters, p=0, s=1):
    """The dense layer was given weights for the padded zeros. It reads the image itself: n_h * n_w * n_c numbers."""
    n_h, n_w, n_c = input_shape
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv, dense // prod(input_shape) * (n_h + 2 * p) * (n_w + 2 * p) * n_c


@mistake
def ignores_the_stride(right, input_shape, f, n_filters, p=0, s=1):
    """The output was counted at stride 1: its sides are floor((n + 2p - f) / s) + 1."""
    return right(input_shape, f, n_filters, p, 1)


@mistake
def ignores_the_padding(input_shape, f, n_filters, p=0, s=1):
    """The output was counted without padding: its sides are floor((n + 2p - f) / s) + 1."""
    n_h, n_w, n_c = input_shape
    places = ((n_h - f) // s + 1) * ((n_w - f) // s + 1)
    return (f * f * n_c + 1) * n_filters, n_h * n_w * n_c * places * n_filters


@mistake
def rounds_up(input_shape, f, n_filters, p=0, s=1):
    """The sides of the output were rounded up, which counts windows that stick out: round down."""
    n_h, n_w, n_c = input_shape
    places = prod(-(-(n + 2 * p - f) // s) + 1 for n in (n_h, n_w))
    return (f * f * n_c + 1) * n_filters, n_h * n_w * n_c * places * n_filters


@mistake
def gives_the_dense_layer_first(right, input_shape, f, n_filters, p=0, s=1):
    """The two counts have changed places: the convolution comes first."""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return dense, conv


@mistake
def has_a_filter_for_each_place(right, input_shape, f, n_filters, p=0, s=1):
    """The convolution was given filters of its own at each place. All places share the same filters."""
    conv, dense = right(input_shape, f, n_filters, p, s)
    return conv * (dense // prod(input_shape) // n_filters), dense
