def early_stopping(val_losses, patience):
    if patience <= 0:
        raise ValueError("patience must be positive")
    if len(val_losses) == 0:
        raise ValueError("no epochs")

    def best(last):
        return min(range(last + 1), key=lambda epoch: (val_losses[epoch], epoch))

    epochs = range(len(val_losses))
    last = next((epoch for epoch in epochs if epoch - best(epoch) >= patience), epochs[-1])
    return best(last), last
