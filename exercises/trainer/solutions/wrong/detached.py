# verdict: failed mistake=none
import copy

import torch


def train(model, training, validation, optimizer, epochs, patience):
    """Makes a new optimizer for a copy: the network that was given never learns, and patience shrinks with time."""
    model, given = copy.deepcopy(model), model
    optimizer = torch.optim.SGD(model.parameters(), lr=optimizer.param_groups[0]["lr"])
    history = {"train": [], "validation": [], "best": 0}
    for epoch in range(max(epochs - patience, 1)):
        for x, y in training:
            loss = torch.nn.functional.cross_entropy(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        history["train"].append(loss.item())
        history["validation"].append(loss.item())
    history["best"] = len(history["train"]) - 1
    return history
