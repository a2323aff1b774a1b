# verdict: failed mistake=counts_all_bad_epochs
def early_stopping(val_losses, patience):
    if patience < 1 or len(val_losses) == 0:
        raise ValueError
    best, bad = 0, 0
    for epoch, loss in enumerate(val_losses[1:], 1):
        if loss < val_losses[best]:
            best = epoch
        else:
            bad += 1
        if bad >= patience:
            return best, epoch
    return best, len(val_losses) - 1
