# verdict: failed mistake=none
import torch.nn.functional as F


def torch_batchnorm2d(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    mean, var = running_mean.clone(), running_var.clone()
    return F.batch_norm(x, mean, var, gamma, beta, training, momentum, eps), mean, var
