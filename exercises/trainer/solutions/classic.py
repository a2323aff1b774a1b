import copy

import torch
import torch.nn as nn


def train(model, train_loader, val_loader, optimizer, num_epochs, patience):
    criterion = nn.CrossEntropyLoss()
    history = {"train": [], "validation": [], "best": 0}
    best_loss, best_model_wts, wait = float("inf"), None, 0

    for epoch in range(num_epochs):
        model.train()
        running_loss, n = 0.0, 0
        for inputs, labels in train_loader:
            optimizer.zero_grad()
            outputs = model(inputs)
            loss = criterion(outputs, labels)
            loss.backward()
            optimizer.step()
            running_loss += loss.item() * inputs.size(0)
            n += inputs.size(0)
        history["train"].append(running_loss / n)

        model.eval()
        val_loss, n = 0.0, 0
        with torch.no_grad():
            for inputs, labels in val_loader:
                loss = criterion(model(inputs), labels)
                val_loss += loss.item() * inputs.size(0)
                n += inputs.size(0)
        val_loss /= n
        history["validation"].append(val_loss)

        if val_loss < best_loss:
            best_loss, wait = val_loss, 0
            best_model_wts = copy.deepcopy(model.state_dict())
            history["best"] = epoch
        else:
            wait += 1
            if wait >= patience:
                break

    model.load_state_dict(best_model_wts)
    return history
