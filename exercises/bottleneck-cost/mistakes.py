"""What goes wrong when a bottleneck is set against the direct way."""

from grader.authoring import mistake


def with_ratio(direct, reduced):
    return direct, reduced, direct / reduced


@mistake
def forgets_the_first_stage(input_shape, n_reduce, f, n_filters):
    """The multiplications of the 1x1 filters are missing: they read all n_c channels at every pixel."""
    n_h, n_w, n_c = input_shape
    return with_ratio(n_h * n_w * n_filters * f * f * n_c, n_h * n_w * n_filters * f * f * n_reduce)


@mistake
def forgets_the_second_stage(input_shape, n_reduce, f, n_filters):
    """The multiplications of the f x f filters are missing: they follow on the reduced volume."""
    n_h, n_w, n_c = input_shape
    return with_ratio(n_h * n_w * n_filters * f * f * n_c, n_h * n_w * n_reduce * n_c)


@mistake
def multiplies_the_stages(input_shape, n_reduce, f, n_filters):
    """The costs of the two stages were multiplied. They are run one after the other: add them."""
    n_h, n_w, n_c = input_shape
    first, second = n_h * n_w * n_reduce * n_c, n_h * n_w * n_filters * f * f * n_reduce
    return with_ratio(n_h * n_w * n_filters * f * f * n_c, first * second)


@mistake
def filters_the_full_depth(input_shape, n_reduce, f, n_filters):
    """The large filters of the detour were given n_c channels. Behind the 1x1 filters there are only n_reduce."""
    n_h, n_w, n_c = input_shape
    direct = n_h * n_w * n_filters * f * f * n_c
    return with_ratio(direct, n_h * n_w * n_reduce * n_c + direct)


@mistake
def reduces_with_large_filters(input_shape, n_reduce, f, n_filters):
    """The filters that reduce were counted as f x f. They have one pixel: n_c multiplications for each number."""
    n_h, n_w, n_c = input_shape
    return with_ratio(n_h * n_w * n_filters * f * f * n_c, n_h * n_w * f * f * (n_reduce * n_c + n_filters * n_reduce))


@mistake
def reduces_with_one_weight(input_shape, n_reduce, f, n_filters):
    """A 1x1 filter was counted with one multiplication. It spans all n_c channels."""
    n_h, n_w, n_c = input_shape
    direct = n_h * n_w * n_filters * f * f * n_c
    return with_ratio(direct, n_h * n_w * n_reduce + n_h * n_w * n_filters * f * f * n_reduce)


@mistake
def counts_parameters(input_shape, n_reduce, f, n_filters):
    """These are weights. Each of them multiplies at every one of the n_h * n_w places."""
    n_c = input_shape[2]
    return with_ratio(n_filters * f * f * n_c, n_reduce * n_c + n_filters * f * f * n_reduce)


@mistake
def shrinks_the_output(input_shape, n_reduce, f, n_filters):
    """The output was counted without padding. Both ways are same convolutions: n_h x n_w places."""
    n_h, n_w, n_c = input_shape
    places = max(n_h - f + 1, 1) * max(n_w - f + 1, 1)
    return with_ratio(
        places * n_filters * f * f * n_c, n_h * n_w * n_reduce * n_c + places * n_filters * f * f * n_reduce
    )


@mistake
def turns_the_ratio_round(right, input_shape, n_reduce, f, n_filters):
    """The ratio is upside down: it says how many times cheaper the detour is, direct / reduced."""
    direct, reduced, _ = right(input_shape, n_reduce, f, n_filters)
    return direct, reduced, reduced / direct


@mistake
def rounds_the_ratio_down(right, input_shape, n_reduce, f, n_filters):
    """The ratio was cut to a whole number: divide with /, not with //."""
    direct, reduced, _ = right(input_shape, n_reduce, f, n_filters)
    return direct, reduced, direct // reduced


@mistake
def rounds_the_ratio_for_show(right, input_shape, n_reduce, f, n_filters):
    """The ratio was rounded to a decimal. Return it as it is, and round only where it is printed."""
    direct, reduced, ratio = right(input_shape, n_reduce, f, n_filters)
    return direct, reduced, round(ratio, 1)


@mistake
def tells_what_is_saved(right, input_shape, n_reduce, f, n_filters):
    """The third number is the share that is saved. Asked for is direct / reduced."""
    direct, reduced, _ = right(input_shape, n_reduce, f, n_filters)
    return direct, reduced, 1 - reduced / direct


@mistake
def forgets_the_channels(input_shape, n_reduce, f, n_filters):
    """The direct way was counted with f * f multiplications a number. Its filters span all n_c channels."""
    n_h, n_w, n_c = input_shape
    return with_ratio(
        n_h * n_w * n_filters * f * f, n_h * n_w * n_reduce * n_c + n_h * n_w * n_filters * f * f * n_reduce
    )
