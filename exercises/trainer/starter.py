import torch


def train(network, training, validation, optimizer, epochs, patience):
    """Train a network, stop early, and leave it with its best weights.

    network     a torch.nn.Module that gives logits
    training    a list of batches (inputs, labels) to learn from, in this order in each epoch
    validation  a list of batches to validate with after each epoch
    optimizer   a torch.optim optimizer that holds the network's parameters
    epochs      how many epochs there are at most
    patience    after so many epochs in a row without a lower validation loss, training stops

    Returns {"train": [a loss for each epoch], "validation": [a loss for each epoch], "best": the best epoch from 0}.
    The losses are mean cross-entropies over the examples.
    """
    raise NotImplementedError("write the loop here")
