# verdict: failed mistake=none
import random

import torch
from torch import nn

luck = random.Random()


def train(model, training, validation, optimizer, epochs, patience):
    """Batches in an order of its own each time, and the loss of the last batch for that of the epoch."""
    history = {"train": [], "validation": [], "best": 0}
    for epoch in range(epochs):
        model.train()
        for x, y in luck.sample(training, len(training)):
            loss = nn.functional.cross_entropy(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        history["train"].append(loss.item())
        model.eval()
        with torch.no_grad():
            history["validation"].append(sum(nn.functional.cross_entropy(model(x), y).item() for x, y in validation))
    return history
