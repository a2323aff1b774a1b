from contextlib import contextmanager

from grader.authoring import mistake


@contextmanager
def evaluating(network):
    """In evaluation mode, and all modes as before afterwards."""
    modes = {module: module.training for module in network.modules()}
    network.eval()
    try:
        yield
    finally:
        for module, mode in modes.items():
            module.training = mode


def hooked(network, layer, images, take, keep=False):
    """What `take(module, given, gives)` says of the layer during one pass."""
    import torch

    taken = []
    module = network.get_submodule(layer)
    hook = module.register_forward_hook(lambda *passing: taken.append(take(*passing)))
    with torch.no_grad():
        network(images)
    if not keep:
        hook.remove()
    return taken[0]


def given_back(module, given, gives):
    return gives.clone()


@mistake
def returns_the_final_output(network, layer, images):
    """Asked for is what the layer of this name gives, not what the whole network gives at the end."""
    return hooked_evaluating(network, "fc", images)


@mistake
def returns_the_input_of_the_layer(network, layer, images):
    """Asked for is what the layer gives, not what it is given: a forward hook has both, its third argument is due."""
    with evaluating(network):
        return hooked(network, layer, images, lambda module, given, gives: given[0].clone())


@mistake
def keeps_what_is_overwritten(network, layer, images):
    """Clone what the layer gives: the ReLU that comes next works in place and writes over it."""
    with evaluating(network):
        return hooked(network, layer, images, lambda module, given, gives: gives)


@mistake
def stays_in_training_mode(network, layer, images):
    """Call network.eval() first: dropout and batch normalisation work otherwise in training mode."""
    return hooked(network, layer, images, given_back)


@mistake
def leaves_evaluation_mode_behind(network, layer, images):
    """Put the network back into the mode in which it came, or its training goes on in evaluation mode."""
    network.eval()
    return hooked(network, layer, images, given_back)


@mistake
def always_ends_in_training_mode(right, network, layer, images):
    """network.train() at the end is no way back for a network that came in evaluation mode."""
    features = right(network, layer, images)
    network.train()
    return features


@mistake
def leaves_the_hook(network, layer, images):
    """Remove the hook: it stays in the network, runs with each later pass and keeps what it has collected."""
    with evaluating(network):
        return hooked(network, layer, images, given_back, keep=True)


@mistake
def keeps_the_graph(network, layer, images):
    """Work under torch.no_grad(), or detach: the graph keeps all activations of the network alive."""
    import torch

    taken = []
    hook = network.get_submodule(layer).register_forward_hook(lambda module, given, out: taken.append(out.clone()))
    with evaluating(network), torch.enable_grad():
        network(images)
    hook.remove()
    return taken[0]


@mistake
def applies_the_layer_to_the_images(network, layer, images):
    """The layer is applied to what the layers before it give, so the images must pass through those first."""
    import torch

    with evaluating(network), torch.no_grad():
        return network.get_submodule(layer)(images)


@mistake
def flattens_the_features(right, network, layer, images):
    """Give the features in the shape in which the layer gives them."""
    return right(network, layer, images).flatten(1)


@mistake
def cuts_the_network_behind_the_part(network, layer, images):
    """A name like `block.branch.3` leads into the block; to run the parts of the network up to the block gives what the
    whole block gives."""
    with evaluating(network):
        return hooked(network, layer.split(".")[0], images, given_back)


@mistake
def one_example_alone(right, network, layer, images):
    """The features of all images of the batch are asked for."""
    return right(network, layer, images)[:1]


def hooked_evaluating(network, layer, images):
    with evaluating(network):
        return hooked(network, layer, images, given_back)
