# verdict: failed mistake=freezes_the_new_head_too
import torch.nn as nn
import torch.optim as optim


def transfer_head(model, num_classes, lr):
    model.fc = nn.Linear(model.fc.in_features, num_classes).double()
    for p in model.parameters():
        p.requires_grad_(False)
    return model, optim.SGD(model.fc.parameters(), lr=lr)
