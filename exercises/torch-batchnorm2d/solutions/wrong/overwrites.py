# verdict: failed mistake=none
def torch_batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    mean, var = running_mean, running_var
    if training:
        mean, var = x.mean((0, 2, 3)), x.var((0, 2, 3), unbiased=False)
        running_mean *= 1 - momentum
        running_mean += momentum * mean.detach()
        running_var *= 1 - momentum
        running_var += momentum * x.var((0, 2, 3)).detach()
    scale = (gamma / (var + eps) ** 0.5)[:, None, None]
    return scale * (x - mean[:, None, None]) + beta[:, None, None], running_mean, running_var
