import copy

import torch


class Found(Exception):
    pass


def get_features(net, name, x):
    """On a copy, nothing needs to be put back; and what comes after the layer need not be computed."""
    net = copy.deepcopy(net).eval()
    target = net
    for part in name.split("."):
        target = getattr(target, part)

    def stop(module, args, out):
        raise Found(out)

    target.register_forward_hook(stop)
    try:
        with torch.inference_mode():
            net(x)
    except Found as found:
        return found.args[0].clone()
