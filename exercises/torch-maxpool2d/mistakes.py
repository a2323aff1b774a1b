from grader.authoring import mistake


@mistake
def averages(right, x, size, stride=None, padding=0):
    """The maximum of each window is wanted, not its average."""
    parts = [right(shifted(x, u, v, size, padding), 1, stride or size) for u in range(size) for v in range(size)]
    return sum(part.clamp(min=-1e300) for part in parts) / size**2


def shifted(x, u, v, size, padding):
    """What lies at one place of each window, if the windows start at every pixel."""
    import torch

    x = torch.nn.functional.pad(x, (padding,) * 4)
    return x[:, :, u : x.shape[2] - size + 1 + u, v : x.shape[3] - size + 1 + v]


@mistake
def takes_the_minimum(right, x, size, stride=None, padding=0):
    """The largest value of each window is wanted, not the smallest."""
    return -right(-x, size, stride, padding)


@mistake
def pads_with_zeros(right, x, size, stride=None, padding=0):
    """Padding with zeros beats negative values: pad with minus infinity, which never is the maximum."""
    import torch

    return right(torch.nn.functional.pad(x, (padding,) * 4), size, stride, 0)


@mistake
def stride_is_one_unless_given(right, x, size, stride=None, padding=0):
    """Without a stride, the windows lie side by side: the stride is their size then."""
    return right(x, size, stride or 1, padding)


@mistake
def stride_is_always_the_size(right, x, size, stride=None, padding=0):
    """A stride that is given says how far apart the windows start, whatever their size."""
    return right(x, size, size, padding)


@mistake
def starts_from_zero(right, x, size, stride=None, padding=0):
    """A maximum that starts from zero loses negative values: start from minus infinity, or from the first value."""
    return right(x, size, stride, padding).clamp(min=0)


@mistake
def mixes_the_channels(right, x, size, stride=None, padding=0):
    """Each channel is pooled alone: no maximum over the channels."""
    return right(x, size, stride, padding).amax(dim=1, keepdim=True).expand(-1, x.shape[1], -1, -1)


@mistake
def ignores_the_padding(right, x, size, stride=None, padding=0):
    """Padding lets windows reach over the border, so that there are more of them."""
    return right(x, size, stride, 0)


@mistake
def cuts_the_gradient(right, x, size, stride=None, padding=0):
    """Through .detach(), .data, .item(), NumPy or torch.tensor(...) no gradient flows back: stay with tensors."""
    return right(x, size, stride, padding).detach()


@mistake
def gradient_to_the_whole_window(right, x, size, stride=None, padding=0):
    """The gradient belongs to the maximum alone; the other pixels of the window did not matter."""
    best = right(x, size, stride, padding).detach()
    parts = sum(right(shifted(x, u, v, size, padding), 1, stride or size) for u in range(size) for v in range(size))
    return best + parts - parts.detach()
