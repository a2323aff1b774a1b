import torch.nn as nn
import torch.optim as optim


def transfer_head(model_conv, num_classes, lr):
    for param in model_conv.parameters():
        param.requires_grad = False

    # parameters of newly constructed modules have requires_grad=True by default
    num_ftrs = model_conv.fc.in_features
    model_conv.fc = nn.Linear(num_ftrs, num_classes)
    model_conv.fc.to(next(model_conv.parameters()).dtype)

    optimizer_conv = optim.SGD(model_conv.fc.parameters(), lr=lr)
    return model_conv, optimizer_conv
