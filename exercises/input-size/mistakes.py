"""What goes wrong when the numbers of an image are counted."""

from grader.authoring import mistake


@mistake
def forgets_the_channels(h, w, c=3):
    """The pixels were counted, not the numbers: each pixel has one for every channel."""
    return h * w


@mistake
def always_takes_three_channels(h, w, c=3):
    """Three channels were counted whatever c says: 3 is only the default."""
    return h * w * 3


@mistake
def adds_the_channels(h, w, c=3):
    """The channels were added to the pixels. Every pixel has c numbers, so they multiply."""
    return h * w + c


@mistake
def adds_the_sides(h, w, c=3):
    """The sides were added: h rows of w pixels are h * w of them."""
    return (h + w) * c


@mistake
def adds_everything(h, w, c=3):
    """The three sizes were added: an image has h * w * c numbers."""
    return h + w + c


@mistake
def assumes_a_square_image(h, w, c=3):
    """The height was squared: width and height may differ."""
    return h * h * c


@mistake
def adds_a_bias(h, w, c=3):
    """One more was counted, as if for a bias. An input has no parameters: h * w * c numbers."""
    return h * w * c + 1


@mistake
def counts_bits(h, w, c=3):
    """The numbers were counted by bits or bytes: each pixel has one number for a channel, however it is stored."""
    return h * w * c * 8


@mistake
def counts_in_floats(right, h, w, c=3):
    """The answer is a float. A number of features is an int."""
    return float(right(h, w, c))
