from grader.authoring import mistake


def mlp(activation="ReLU", last="ReLU", sizes=(784, 50, 50, 50, 50), bias=True):
    """The right network, or one that is wrong in one of these; `last` is what stands before the last layer."""
    from torch import nn

    layers = []
    for n_in, n_out in zip(sizes, sizes[1:], strict=False):
        layers += [nn.Linear(n_in, n_out, bias=bias), getattr(nn, activation)()]
    layers[-1] = getattr(nn, last)()
    return nn.Sequential(*layers, nn.Linear(sizes[-1], 10, bias=bias))


@mistake
def ends_with_softmax(right):
    """The network should return logits: PyTorch's CrossEntropyLoss applies the softmax itself, and once is enough."""
    from torch import nn

    return nn.Sequential(right(), nn.Softmax(dim=1))


@mistake
def ends_with_log_softmax(right):
    """A log-softmax at the end belongs to NLLLoss; the network should return the logits themselves."""
    from torch import nn

    return nn.Sequential(right(), nn.LogSoftmax(dim=1))


@mistake
def ends_with_softmax_over_the_batch(right):
    """A softmax over dim=0 makes the images of a batch compete; and the network should return logits anyway."""
    from torch import nn

    return nn.Sequential(right(), nn.Softmax(dim=0))


@mistake
def ends_with_relu(right):
    """No ReLU after the last layer: logits may be negative, and a ReLU would throw half of what they say away."""
    from torch import nn

    return nn.Sequential(right(), nn.ReLU())


@mistake
def ends_with_sigmoid(right):
    """No sigmoid at the end: ten classes share one softmax, and the loss applies that itself."""
    from torch import nn

    return nn.Sequential(right(), nn.Sigmoid())


@mistake
def forgets_the_activations():
    """Five linear layers in a row are one linear layer: a ReLU belongs after each hidden one."""
    return mlp(activation="Identity", last="Identity")


@mistake
def no_relu_before_the_last_layer():
    """The fourth hidden layer needs its ReLU too; only the layer with the 10 logits has none."""
    return mlp(last="Identity")


@mistake
def sigmoid_in_place_of_relu():
    """The activations are ReLUs here, not sigmoids."""
    return mlp(activation="Sigmoid", last="Sigmoid")


@mistake
def tanh_in_place_of_relu():
    """The activations are ReLUs here, not tanh."""
    return mlp(activation="Tanh", last="Tanh")


@mistake
def three_hidden_layers():
    """There are four hidden layers of 50 neurons, and then the layer with the 10 logits."""
    return mlp(sizes=(784, 50, 50, 50))


@mistake
def five_hidden_layers():
    """There are four hidden layers, not five: the layer with the 10 logits comes right after the fourth."""
    return mlp(sizes=(784, 50, 50, 50, 50, 50))


@mistake
def no_biases():
    """Each neuron has a bias: 784·50 + 50 = 39250 parameters in the first layer."""
    return mlp(bias=False)


@mistake
def adds_batch_normalisation():
    """No batch normalisation here: a hidden layer is a dense layer and a ReLU."""
    from torch import nn

    layers = list(mlp())
    for i in (7, 5, 3, 1):
        layers.insert(i, nn.BatchNorm1d(50))
    return nn.Sequential(*layers)
