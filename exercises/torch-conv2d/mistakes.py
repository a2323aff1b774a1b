from grader.authoring import mistake


@mistake
def flips_the_kernel(right, x, weight, bias=None, stride=1, padding=0):
    """The filter is not turned around: what networks call a convolution is a cross-correlation."""
    return right(x, weight.flip(2, 3), bias, stride, padding)


@mistake
def transposes_the_kernel(right, x, weight, bias=None, stride=1, padding=0):
    """The filter is turned on its side: its first axis after the channels goes down, the second to the right."""
    return right(x, weight.transpose(2, 3), bias, stride, padding)


@mistake
def forgets_the_bias(right, x, weight, bias=None, stride=1, padding=0):
    """Each filter adds its bias to every output."""
    return right(x, weight, None, stride, padding)


@mistake
def adds_the_bias_per_channel(right, x, weight, bias=None, stride=1, padding=0):
    """The bias is added once, after the sum over the input channels, not once for each of them."""
    return right(x, weight, bias if bias is None else bias * x.shape[1], stride, padding)


@mistake
def ignores_the_stride(right, x, weight, bias=None, stride=1, padding=0):
    """The stride says how far apart the windows start."""
    return right(x, weight, bias, 1, padding)


@mistake
def ignores_the_padding(right, x, weight, bias=None, stride=1, padding=0):
    """Padding surrounds each image with zeros before the windows are taken."""
    return right(x, weight, bias, stride, 0)


@mistake
def pads_after_the_image_only(right, x, weight, bias=None, stride=1, padding=0):
    """Padding belongs on all four sides, before the image as well as after it."""
    import torch

    return right(torch.nn.functional.pad(x, (0, 2 * padding, 0, 2 * padding)), weight, bias, stride, 0)


@mistake
def repeats_the_border(right, x, weight, bias=None, stride=1, padding=0):
    """What surrounds the image are zeros, not its outermost pixels once more."""
    import torch

    return right(torch.nn.functional.pad(x, (padding,) * 4, mode="replicate"), weight, bias, stride, 0)


@mistake
def averages_over_the_channels(right, x, weight, bias=None, stride=1, padding=0):
    """The products are summed over the input channels, not averaged."""
    return right(x, weight / x.shape[1], bias, stride, padding)


@mistake
def uses_the_first_channel_only(right, x, weight, bias=None, stride=1, padding=0):
    """Every filter looks at all input channels."""
    return right(x[:, :1], weight[:, :1], bias, stride, padding)


@mistake
def cuts_the_gradient(right, x, weight, bias=None, stride=1, padding=0):
    """Through .detach(), .data, .item(), NumPy or torch.tensor(...) no gradient flows back: stay with tensors."""
    return right(x, weight, bias, stride, padding).detach()


@mistake
def cuts_the_gradient_of_the_filters(right, x, weight, bias=None, stride=1, padding=0):
    """The filters are what is learned: use them without .data or .detach(), so that gradients reach them."""
    return right(x, weight.detach(), bias, stride, padding)


@mistake
def works_in_half_precision(right, x, weight, bias=None, stride=1, padding=0):
    """Compute in the precision of the input: torch.zeros and the like need dtype=x.dtype."""
    return right(x.bfloat16().to(x.dtype), weight, bias, stride, padding)
