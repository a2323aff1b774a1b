def early_stopping(val_losses, patience):
    """
    When training stops, and which epoch's weights are kept.

    val_losses  the validation loss after each epoch, a list of floats
    patience    how many epochs in a row may pass without a new lowest loss

    Returns (best_epoch, last_epoch), both counted from 0:
        last_epoch  the epoch in which patience is used up, or else the last of all
        best_epoch  the first epoch with the lowest loss up to then
    Raises ValueError for a patience below 1 and for an empty list.
    """
    raise NotImplementedError("early_stopping")
