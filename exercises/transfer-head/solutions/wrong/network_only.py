# verdict: failed mistake=none
import torch.nn as nn


def transfer_head(model, num_classes, lr):
    for p in model.parameters():
        p.requires_grad = False
    model.fc = nn.Linear(model.fc.in_features, num_classes).double()
    return model
