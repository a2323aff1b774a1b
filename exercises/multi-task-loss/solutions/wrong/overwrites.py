# verdict: failed mistake=none
import torch.nn.functional as F

seen = 0


def multi_task_loss(logits, labels):
    """A running mean over all batches so far in place of the loss of this one, and labels that are overwritten."""
    global seen
    seen += 1
    mask = labels >= 0
    labels[~mask] = 0
    loss = F.binary_cross_entropy_with_logits(logits, labels, reduction="none")
    return (loss * mask).sum() / mask.sum().clamp(min=1) / seen
