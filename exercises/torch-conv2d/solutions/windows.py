import torch


def torch_conv2d(x, weight, bias=None, stride=1, padding=0):
    n, c, h, w = x.shape
    o, _, f_h, f_w = weight.shape
    padded = x.new_zeros((n, c, h + 2 * padding, w + 2 * padding))
    padded[:, :, padding : padding + h, padding : padding + w] = x
    n_h = (h + 2 * padding - f_h) // stride + 1
    n_w = (w + 2 * padding - f_w) // stride + 1
    z = x.new_zeros((n, o, n_h, n_w))
    for i in range(n_h):
        for j in range(n_w):
            window = padded[:, :, i * stride : i * stride + f_h, j * stride : j * stride + f_w]
            z[:, :, i, j] = torch.tensordot(window, weight, dims=([1, 2, 3], [1, 2, 3]))
    if bias is not None:
        z = z + bias.reshape(1, -1, 1, 1)
    return z
