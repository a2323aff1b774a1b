import torch


def torch_batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    """gamma * (x - mean) / sqrt(var + eps) + beta for each channel, and the new running statistics.

    x        (N, C, H, W)
    others   gamma, beta, running_mean and running_var have shape (C,)
    returns  (z, running_mean, running_var): z like x, the others (C,), as new tensors

    In training, mean and var are those of the batch, and running = (1 - momentum) * running + momentum * batch.
    Otherwise they are the running ones, which stay as they are.
    """
    raise NotImplementedError("write the normalisation with tensor operations")
