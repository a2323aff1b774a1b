def same_padding(f):
    """The padding that keeps the size at stride 1: (before, after) with before + after = f - 1.

    f -- side of the filter

    Of an odd total the extra pixel comes after. Returns two ints. Raises ValueError when f < 1.
    """
    raise NotImplementedError("same_padding")
