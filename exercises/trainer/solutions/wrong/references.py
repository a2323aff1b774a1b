# verdict: failed mistake=ends_with_the_last_weights
import torch
from torch import nn


def train(model, training, validation, optimizer, epochs, patience):
    criterion = nn.CrossEntropyLoss()
    history, best, wait = {"train": [], "validation": [], "best": 0}, float("inf"), 0
    for epoch in range(epochs):
        for phase, batches in (("train", training), ("validation", validation)):
            model.train(phase == "train")
            total, n = 0.0, 0
            for x, y in batches:
                with torch.set_grad_enabled(phase == "train"):
                    loss = criterion(model(x), y)
                if phase == "train":
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                total, n = total + loss.item() * len(y), n + len(y)
            history[phase].append(total / n)
        if history["validation"][-1] < best:
            best, wait, history["best"] = history["validation"][-1], 0, epoch
            best_weights = model.state_dict()
        else:
            wait += 1
        if wait == patience:
            break
    model.load_state_dict(best_weights)
    return history
