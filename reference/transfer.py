"""What is done with a network that comes trained: another head on it, or a look inside. PyTorch inside functions only.

Source: Yosinski, Clune, Bengio and Lipson, How transferable are features in deep neural networks?, 2014.
"""

from __future__ import annotations

from typing import Any


def transfer_head(network: Any, classes: int, rate: float) -> tuple[Any, Any]:
    """The network with a new `fc` for so many classes and the rest frozen, and SGD for what is trained.

    network.fc is an nn.Linear. The gradient of what is frozen is not computed, and no step moves it.
    """
    import torch

    for parameter in network.parameters():
        parameter.requires_grad = False
    network.fc = torch.nn.Linear(network.fc.in_features, classes, dtype=network.fc.weight.dtype)
    return network, torch.optim.SGD(network.fc.parameters(), lr=rate)


def extract_features(network: Any, layer: str, images: Any) -> Any:
    """What the module of this dotted name gives for the images, in evaluation mode and without a graph.

    The value is that at the moment when the layer gives it, though a later layer may work in place. The network is
    left as it came: no hook in it, its modules in the modes they had. AttributeError where there is no such layer.
    """
    import torch

    modes = {module: module.training for module in network.modules()}
    taken: list[Any] = []
    hook = network.get_submodule(layer).register_forward_hook(lambda module, given, out: taken.append(out.clone()))
    try:
        network.eval()
        with torch.no_grad():
            network(images)
    finally:
        hook.remove()
        for module, mode in modes.items():
            module.training = mode
    return taken[0]
