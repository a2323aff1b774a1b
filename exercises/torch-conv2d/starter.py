import torch


def torch_conv2d(x, weight, bias=None, stride=1, padding=0):
    """z[n, o, i, j] = bias[o] + the sum over c, u, v of x[n, c, i*stride + u, j*stride + v] * weight[o, c, u, v].

    x        (N, C, H, W), with `padding` zeros around each image
    weight   (O, C, f_h, f_w)
    bias     (O,), or None
    returns  (N, O, n_h, n_w) with n = (n + 2*padding - f) // stride + 1
    """
    raise NotImplementedError("write the convolution with tensor operations")
