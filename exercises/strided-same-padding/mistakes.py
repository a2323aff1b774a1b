"""What goes wrong when padding and stride come together."""

from grader.authoring import mistake


def shared(total):
    return total // 2, total - total // 2


@mistake
def ignores_the_stride(right, n, f, s):
    """f - 1 pixels were padded, as at stride 1. With a stride less is missing: count where the last window ends."""
    return right(n, f, 1)


@mistake
def pads_alike_at_both_ends(right, n, f, s):
    """Both ends got the larger half. That is one pixel too many: the total is the least that will do."""
    _, after = right(n, f, s)
    return after, after


@mistake
def pads_half_the_filter(n, f, s):
    """(f - 1) // 2 at both ends is PyTorch's habit. How much is missing depends on n and s too."""
    return (f - 1) // 2, (f - 1) // 2


@mistake
def keeps_the_size_of_the_image(n, f, s):
    """So much padding that the output has n places. With a stride, same padding means ceil(n / s) places."""
    return shared((n - 1) * s + f - n)


@mistake
def puts_the_extra_pixel_before(right, n, f, s):
    """The extra pixel stands before the image. By convention it comes after."""
    before, after = right(n, f, s)
    return after, before


@mistake
def pads_a_negative_number(n, f, s):
    """With a stride larger than the filter the formula can be negative, and nothing is padded: max(..., 0)."""
    return shared((-(-n // s) - 1) * s + f - n)


@mistake
def rounds_the_places_down(n, f, s):
    """n // s leaves out the last, started group of pixels: the output has ceil(n / s) places."""
    return shared(max((n // s - 1) * s + f - n, 0))


@mistake
def forgets_the_first_place(n, f, s):
    """The last of n_out windows begins at (n_out - 1) * s: there is one step less than places."""
    return shared(max(-(-n // s) * s + f - n, 0))


@mistake
def assumes_that_the_stride_divides(n, f, s):
    """f - s pixels are missing only where s divides n. Else the last window begins at n % s pixels before the end."""
    return shared(max(f - s, 0))


@mistake
def takes_the_rest_for_granted(n, f, s):
    """f - n % s is right only where a rest is left. Where s divides n, f - s pixels are missing."""
    return shared(max(f - n % s, 0))


@mistake
def returns_fractions(right, n, f, s):
    """The total was divided with /, which gives floats and half pixels: divide with //."""
    total = sum(right(n, f, s))
    return total / 2, total / 2


@mistake
def puts_all_of_it_after(right, n, f, s):
    """All pixels come after the image. Share them between both ends."""
    return 0, sum(right(n, f, s))
