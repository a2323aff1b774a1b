"""What goes wrong when the padding that keeps the size is computed."""

from grader.authoring import mistake


@mistake
def pads_half_the_filter_at_both_ends(f):
    """f // 2 at both ends is one pixel too many for an even filter: together they must be f - 1."""
    return f // 2, f // 2


@mistake
def drops_the_pixel_left_over(f):
    """For an even filter one pixel is missing, and the feature map shrinks. The odd one goes after."""
    return (f - 1) // 2, (f - 1) // 2


@mistake
def puts_the_extra_pixel_before(f):
    """For an even filter the extra pixel stands before the image. By convention it comes after."""
    return f // 2, (f - 1) // 2


@mistake
def returns_fractions(f):
    """(f - 1) / 2 is a float, and 1.5 pixels for a 4x4 filter. Pixels are whole: divide with //."""
    return (f - 1) / 2, (f - 1) / 2


@mistake
def adds_one_in_place_of_subtracting(f):
    """(f + 1) / 2 pads too much. The filter takes f - 1 pixels off the side, so f - 1 are to be shared."""
    return (f + 1) // 2, (f + 1) // 2


@mistake
def pads_the_total_at_each_end(f):
    """Each end got all f - 1 pixels. That is their sum, to be shared between both ends (all of it is full padding)."""
    return f - 1, f - 1


@mistake
def puts_all_of_it_after(f):
    """All pixels come after the image, which moves it to one side. Share them between both ends."""
    return 0, f - 1


@mistake
def shares_f_pixels(f):
    """Together the ends have f pixels, one too many: the filter takes only f - 1 off the side."""
    return f // 2, f - f // 2


@mistake
def always_pads_by_one(f):
    """One pixel at each end is right for a 3x3 filter only: compute it from f."""
    return 1, 1
