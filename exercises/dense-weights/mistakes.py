"""What goes wrong when the weights of the first dense layer are counted."""

from grader.authoring import mistake


@mistake
def counts_the_biases(h, w, c, hidden):
    """The biases were counted too. Asked for are the weights alone: inputs times units."""
    return (h * w * c + 1) * hidden


@mistake
def adds_one_bias(h, w, c, hidden):
    """A bias was counted too, and only one. Asked for are the weights alone: inputs times units."""
    return h * w * c * hidden + 1


@mistake
def forgets_the_channels(h, w, c, hidden):
    """A unit got one weight for a pixel. It has one for every channel of it: h * w * c."""
    return h * w * hidden


@mistake
def always_takes_three_channels(h, w, c, hidden):
    """Three channels were counted whatever c says."""
    return h * w * 3 * hidden


@mistake
def counts_one_unit_only(h, w, c, hidden):
    """These are the weights of one unit: the layer has hidden of them."""
    return h * w * c


@mistake
def adds_the_units(h, w, c, hidden):
    """The units were added. Every unit reads every number of the image, so they multiply."""
    return h * w * c + hidden


@mistake
def adds_the_sides(h, w, c, hidden):
    """The sides were added: h rows of w pixels are h * w of them."""
    return (h + w) * c * hidden


@mistake
def assumes_a_square_image(h, w, c, hidden):
    """The height was squared: width and height may differ."""
    return h * h * c * hidden


@mistake
def shares_weights_among_pixels(h, w, c, hidden):
    """All pixels share the same weights here. That is a 1x1 convolution: a dense layer shares none."""
    return c * hidden


@mistake
def connects_units_among_themselves(h, w, c, hidden):
    """The units were given weights for one another. A dense layer connects them to the image only."""
    return (h * w * c + hidden) * hidden


@mistake
def counts_in_floats(right, h, w, c, hidden):
    """The answer is a float. A number of weights is an int."""
    return float(right(h, w, c, hidden))
