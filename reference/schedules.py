"""When to learn how fast, and when to stop. Plain Python numbers."""

from __future__ import annotations

from collections.abc import Sequence


def lr_decay(lr0: float, epoch: int, decay_rate: float, interval: int = 1) -> float:
    """``lr0 / (1 + decay_rate * floor(epoch / interval))``; epochs count from 0.

    Raises ValueError for an interval below 1 and for a negative epoch.
    """
    if interval < 1 or epoch < 0:
        raise ValueError("epochs count from 0, and an interval is at least 1")
    return lr0 / (1 + decay_rate * (epoch // interval))


def early_stopping(val_losses: Sequence[float], patience: int) -> tuple[int, int]:
    """(best_epoch, last_epoch), from 0: training stops after `patience` epochs in a row without a new lowest loss.

    Where that never happens, last_epoch is the last of all. Raises ValueError for a patience below 1 and for no losses.
    """
    if patience < 1 or len(val_losses) == 0:
        raise ValueError("patience is at least 1, and there is at least one epoch")
    best = 0
    for epoch, loss in enumerate(val_losses):
        if loss < val_losses[best]:
            best = epoch
        if epoch - best == patience:
            return best, epoch
    return best, len(val_losses) - 1
