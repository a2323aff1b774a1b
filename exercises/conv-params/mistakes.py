"""What goes wrong when the parameters of a convolutional layer are counted."""

from grader.authoring import mistake


@mistake
def forgets_the_input_channels(right, f, n_c_prev, n_c, bias=True):
    """A filter was counted as f * f weights. It spans all input channels, so it has f * f * n_c_prev."""
    return right(f, 1, n_c, bias)


@mistake
def has_one_bias_in_all(right, f, n_c_prev, n_c, bias=True):
    """A single bias was counted for the whole layer. Each filter has one of its own: n_c in all."""
    return right(f, n_c_prev, n_c, False) + bool(bias)


@mistake
def has_a_bias_for_each_weight(right, f, n_c_prev, n_c, bias=True):
    """Every weight got a bias. The bias is added once to the sum of all products: one for each filter."""
    return right(f, n_c_prev, n_c, False) * (2 if bias else 1)


@mistake
def has_a_bias_for_each_input_channel(right, f, n_c_prev, n_c, bias=True):
    """The biases were counted by input channel. A bias belongs to a filter, so to an output channel: n_c of them."""
    return right(f, n_c_prev, n_c, False) + (n_c_prev if bias else 0)


@mistake
def has_a_bias_for_each_pair_of_channels(right, f, n_c_prev, n_c, bias=True):
    """Each filter got a bias for every channel it reads. It has one: the channels are summed before it is added."""
    return right(f, n_c_prev, n_c, False) + (n_c_prev * n_c if bias else 0)


@mistake
def forgets_the_bias(right, f, n_c_prev, n_c, bias=True):
    """The biases are missing: each filter has one, unless bias=False."""
    return right(f, n_c_prev, n_c, False)


@mistake
def always_counts_the_bias(right, f, n_c_prev, n_c, bias=True):
    """The biases were counted although bias=False says that there are none."""
    return right(f, n_c_prev, n_c, True)


@mistake
def takes_the_side_for_the_area(f, n_c_prev, n_c, bias=True):
    """A filter of side f has f * f pixels, not f."""
    return (f * n_c_prev + bool(bias)) * n_c


@mistake
def doubles_the_side(f, n_c_prev, n_c, bias=True):
    """The side was doubled where it must be squared: f * f, or f ** 2."""
    return (2 * f * n_c_prev + bool(bias)) * n_c


@mistake
def cubes_the_side(f, n_c_prev, n_c, bias=True):
    """A filter is not a cube: its depth is the number of input channels, whatever its side."""
    return (f**3 + bool(bias)) * n_c


@mistake
def counts_one_filter_only(right, f, n_c_prev, n_c, bias=True):
    """These are the parameters of one filter: the layer has n_c of them."""
    return right(f, n_c_prev, 1, bias)


@mistake
def forgets_that_the_sum_is_multiplied(f, n_c_prev, n_c, bias=True):
    """Without parentheses only the 1 is multiplied by n_c: write (f * f * n_c_prev + 1) * n_c."""
    return f * f * n_c_prev + bool(bias) * n_c


@mistake
def adds_the_channels(f, n_c_prev, n_c, bias=True):
    """Input and output channels were added. Each filter reads every input channel, so they multiply."""
    return f * f * (n_c_prev + n_c) + (n_c if bias else 0)
