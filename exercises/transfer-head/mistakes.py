from grader.authoring import mistake


def with_head(network, classes, bias=True):
    """The network with another head and nothing frozen."""
    from torch import nn

    old = network.fc
    network.fc = nn.Linear(old.in_features, classes, bias=bias, dtype=old.weight.dtype)
    return network


def frozen(network):
    for parameter in network.parameters():
        parameter.requires_grad = False
    return network


def sgd(parameters, rate):
    from torch import optim

    return optim.SGD(parameters, lr=rate)


@mistake
def freezes_nothing(network, classes, rate):
    """Freeze the rest: set `requires_grad = False` on the parameters that the network came with."""
    network = with_head(network, classes)
    return network, sgd(network.parameters(), rate)


@mistake
def trains_the_head_alone_but_freezes_nothing(network, classes, rate):
    """An optimizer with the head alone moves nothing else, but without `requires_grad = False` all gradients are
    computed for nothing, and the next optimizer may move them."""
    network = with_head(network, classes)
    return network, sgd(network.fc.parameters(), rate)


@mistake
def freezes_the_new_head_too(network, classes, rate):
    """Freeze first and replace the head afterwards: whoever freezes everything at the end freezes the new head too."""
    network = frozen(with_head(network, classes))
    return network, sgd(network.fc.parameters(), rate)


@mistake
def hands_everything_to_the_optimizer(network, classes, rate):
    """Hand the optimizer the head's parameters only: the frozen ones have no business in it."""
    network = with_head(frozen(network), classes)
    return network, sgd(network.parameters(), rate)


@mistake
def optimizer_of_the_old_head(network, classes, rate):
    """Make the optimizer after the head is replaced: this one holds the parameters of the old head, which is gone."""
    optimizer = sgd(network.fc.parameters(), rate)
    return with_head(frozen(network), classes), optimizer


@mistake
def adds_a_layer_behind_the_old_head(network, classes, rate):
    """Replace the old head; a new layer behind it sees only what the five old classes leave of the features."""
    from torch import nn

    head = nn.Linear(network.fc.out_features, classes, dtype=network.fc.weight.dtype)
    return nn.Sequential(frozen(network), head), sgd(head.parameters(), rate)


@mistake
def trains_the_last_block_too(network, classes, rate):
    """Only the head is trained here; the last block before it stays frozen like the rest."""
    network = with_head(frozen(network), classes)
    for parameter in network.block.parameters():
        parameter.requires_grad = True
    return network, sgd([p for p in network.parameters() if p.requires_grad], rate)


@mistake
def leaves_the_biases_free(network, classes, rate):
    """Freeze all parameters: biases, and the scales and shifts of the normalisations, are parameters as well."""
    for parameter in network.parameters():
        parameter.requires_grad = parameter.ndim == 1
    network = with_head(network, classes)
    return network, sgd([p for p in network.parameters() if p.requires_grad], rate)


@mistake
def head_without_bias(network, classes, rate):
    """The new head has a bias for each class, as the old one had."""
    network = with_head(frozen(network), classes, bias=False)
    return network, sgd(network.fc.parameters(), rate)


@mistake
def softmax_behind_the_head(network, classes, rate):
    """The head gives logits; the cross-entropy applies the softmax itself."""
    from torch import nn

    network = with_head(frozen(network), classes)
    network.fc = nn.Sequential(network.fc, nn.Softmax(dim=1))
    return network, sgd(network.fc.parameters(), rate)


@mistake
def adam_in_place_of_sgd(network, classes, rate):
    """Asked for is plain gradient descent, torch.optim.SGD, with the rate that is given."""
    from torch import optim

    network = with_head(frozen(network), classes)
    return network, optim.Adam(network.fc.parameters(), lr=rate)


@mistake
def ignores_the_rate(network, classes, rate):
    """Use the learning rate that is given."""
    network = with_head(frozen(network), classes)
    return network, sgd(network.fc.parameters(), 0.01)


@mistake
def keeps_the_old_head(network, classes, rate):
    """The old head gives its own five classes: put a new nn.Linear with as many outputs as there are classes now."""
    frozen(network)
    for parameter in network.fc.parameters():
        parameter.requires_grad = True
    return network, sgd(network.fc.parameters(), rate)
