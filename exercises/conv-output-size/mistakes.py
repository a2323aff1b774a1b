"""What goes wrong when output sizes are computed."""

from grader.authoring import mistake


@mistake
def rounds_up(n, f, p=0, s=1):
    """The division is rounded up, which counts a window that sticks out. The last window must fit: round down."""
    return -(-(n + 2 * p - f) // s) + 1


@mistake
def rounds_to_the_nearest(n, f, p=0, s=1):
    """The division is rounded to the nearest integer. A window that fits by half does not fit: round down with //."""
    return round((n + 2 * p - f) / s) + 1


@mistake
def pads_one_end_only(n, f, p=0, s=1):
    """The padding is counted once. It is added at both ends of the side: 2 * p."""
    return (n + p - f) // s + 1


@mistake
def counts_steps_not_places(n, f, p=0, s=1):
    """The answer is 1 too small: the division counts the steps, and there is one place more than steps."""
    return (n + 2 * p - f) // s


@mistake
def adds_one_inside_the_fraction(n, f, p=0, s=1):
    """The 1 stands inside the division. It is no pixel of travel but the first place: add it after dividing."""
    return (n + 2 * p - f + 1) // s


@mistake
def adds_one_twice(n, f, p=0, s=1):
    """There is a 1 inside the division and another one after it: only the one after it belongs there."""
    return (n + 2 * p - f + 1) // s + 1


@mistake
def divides_without_rounding(n, f, p=0, s=1):
    """The division gives a fraction, or a float such as 4.0. A size is an int: divide with //, which rounds down."""
    return (n + 2 * p - f) / s + 1


@mistake
def ignores_the_stride(right, n, f, p=0, s=1):
    """The answer is that for stride 1. Divide what the window travels, n + 2p - f, by the stride."""
    return right(n, f, p, 1)


@mistake
def ignores_the_padding(n, f, p=0, s=1):
    """The answer is that without padding. The window travels along the padded side, n + 2p."""
    return (n - f) // s + 1


@mistake
def ignores_the_filter(n, f, p=0, s=1):
    """The padded side was divided by the stride, whatever the filter. Take f off first: the window must fit."""
    return (n + 2 * p) // s


@mistake
def divides_the_filter_alone(n, f, p=0, s=1):
    """Without parentheses, // divides f alone: write (n + 2 * p - f) // s."""
    return n + 2 * p - f // s + 1


@mistake
def always_keeps_the_size(n, f, p=0, s=1):
    """The answer is n itself. Only the right padding at stride 1 keeps the size; compute it from f, p and s."""
    return n


@mistake
def adds_the_filter(n, f, p=0, s=1):
    """f was added in place of subtracted: a larger filter has fewer places, not more."""
    return (n + 2 * p + f) // s + 1


@mistake
def swaps_padding_and_stride(n, f, p=0, s=1):
    """Padding and stride have changed places: the arguments come in the order n, f, p, s."""
    return (n + 2 * s - f) // (p or 1) + 1
