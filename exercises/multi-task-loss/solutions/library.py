import torch.nn.functional as F


def multi_task_loss(logits, labels):
    mask = (labels != -1).float()
    loss = F.binary_cross_entropy_with_logits(logits, labels.clamp(min=0), reduction="none")
    return (loss * mask).sum() / mask.sum().clamp(min=1.0)
