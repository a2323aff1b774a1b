# verdict: failed mistake=divides_by_all_labels
import torch.nn.functional as F


def multi_task_loss(logits, labels):
    mask = (labels != -1).to(logits.dtype)
    return F.binary_cross_entropy_with_logits(logits, labels.clamp(min=0), weight=mask)
