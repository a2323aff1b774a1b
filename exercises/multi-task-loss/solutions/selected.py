import torch
from torch import nn


def masked_bce(predictions, targets):
    known = targets >= 0
    if not known.any():
        return 0 * predictions.sum()
    return nn.BCEWithLogitsLoss()(predictions[known], targets[known])
