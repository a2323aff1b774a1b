import copy

from grader.authoring import mistake


def epoch_loss(network, batches, optimizer=None, mode=None, clear=True, weigh=True, prepare=lambda logits: logits):
    """The loss of one pass over the batches, right or wrong in one of these."""
    import torch

    if mode is not None:
        network.train(mode)
    total, count = 0.0, 0
    with torch.set_grad_enabled(optimizer is not None):
        for inputs, labels in batches:
            loss = torch.nn.functional.cross_entropy(prepare(network(inputs)), labels)
            if optimizer is not None:
                if clear:
                    optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            size = len(labels) if weigh else 1
            total, count = total + loss.item() * size, count + size
    return total / count


def loop(network, training, validation, optimizer, epochs, patience, learn=None, validate=None, late=0, keep=None,
         better=None, restore=True):  # fmt: skip
    """The right loop, or one that is wrong in one of these."""
    learn = learn or (lambda: epoch_loss(network, training, optimizer, True))
    validate = validate or (lambda: epoch_loss(network, validation, None, False))
    keep = keep or copy.deepcopy
    better = better or (lambda losses, best: losses[-1] < min(losses[:-1], default=float("inf")))
    history = {"train": [], "validation": [], "best": 0}
    weights = keep(network.state_dict())
    for epoch in range(epochs):
        history["train"].append(learn())
        history["validation"].append(validate())
        if better(history["validation"], history["best"]):
            history["best"], weights = epoch, keep(network.state_dict())
        elif epoch - history["best"] >= patience + late:
            break
    if restore:
        network.load_state_dict(weights)
    return history


@mistake
def ends_with_the_last_weights(network, training, validation, optimizer, epochs, patience):
    """Load the best weights at the end, and keep a deep copy of them: state_dict() gives the weights themselves, which
    training goes on changing."""
    return loop(network, training, validation, optimizer, epochs, patience, keep=lambda weights: weights)


@mistake
def restores_the_parameters_alone(network, training, validation, optimizer, epochs, patience):
    """Keep state_dict(), not the parameters alone: the running statistics of the best epoch belong to its weights."""
    import torch

    best = []

    def keep(weights):
        best[:] = [p.detach().clone() for p in network.parameters()]
        return weights

    history = loop(network, training, validation, optimizer, epochs, patience, keep=keep, restore=False)
    with torch.no_grad():
        for parameter, value in zip(network.parameters(), best, strict=True):
            parameter.copy_(value)
    return history


@mistake
def forgets_to_clear_the_gradients(network, training, validation, optimizer, epochs, patience):
    """Call optimizer.zero_grad() before each backward(): else each step uses the gradients of all batches before."""

    def learn():
        return epoch_loss(network, training, optimizer, True, clear=False)

    return loop(network, training, validation, optimizer, epochs, patience, learn)


@mistake
def validates_in_training_mode(network, training, validation, optimizer, epochs, patience):
    """Validate after network.eval(): in training mode the normalisation uses the batch, and learns from it."""

    def validate():
        return epoch_loss(network, validation, None, True)

    return loop(network, training, validation, optimizer, epochs, patience, validate=validate)


@mistake
def stays_in_evaluation_mode(network, training, validation, optimizer, epochs, patience):
    """Call network.train() at the beginning of each epoch: after the first validation it is in evaluation mode."""
    network.train()

    def learn():
        return epoch_loss(network, training, optimizer)

    return loop(network, training, validation, optimizer, epochs, patience, learn)


@mistake
def averages_the_batches_alike(network, training, validation, optimizer, epochs, patience):
    """The last batch is smaller: weigh each batch by its size, or the mean is not that over the examples."""

    def learn():
        return epoch_loss(network, training, optimizer, True, weigh=False)

    def validate():
        return epoch_loss(network, validation, None, False, weigh=False)

    return loop(network, training, validation, optimizer, epochs, patience, learn, validate)


@mistake
def measures_training_after_the_epoch(network, training, validation, optimizer, epochs, patience):
    """The training loss is gathered while training, batch by batch; here it is computed anew after the epoch."""

    def learn():
        epoch_loss(network, training, optimizer, True)
        return epoch_loss(network, training, None, False)

    return loop(network, training, validation, optimizer, epochs, patience, learn)


@mistake
def stops_one_epoch_late(network, training, validation, optimizer, epochs, patience):
    """Patience counts the epochs without a lower loss: when there have been `patience` of them, stop."""
    return loop(network, training, validation, optimizer, epochs, patience, late=1)


@mistake
def never_stops_early(network, training, validation, optimizer, epochs, patience):
    """Stop once `patience` epochs in a row have brought no lower validation loss."""
    return loop(network, training, validation, optimizer, epochs, patience, late=epochs)


@mistake
def compares_with_the_epoch_before(network, training, validation, optimizer, epochs, patience):
    """Compare with the lowest loss so far, not with that of the epoch before."""

    def better(losses, best):
        return len(losses) < 2 or losses[-1] < losses[-2]

    return loop(network, training, validation, optimizer, epochs, patience, better=better)


@mistake
def trains_on_the_validation_too(network, training, validation, optimizer, epochs, patience):
    """No step is made on the validation data: they would no longer tell what the network does with new data."""

    def validate():
        return epoch_loss(network, validation, optimizer, False)

    return loop(network, training, validation, optimizer, epochs, patience, validate=validate)


@mistake
def judges_by_the_training_loss(network, training, validation, optimizer, epochs, patience):
    """The best epoch is the one with the lowest validation loss; the training loss falls even while it overfits."""
    losses = []

    def learn():
        losses.append(epoch_loss(network, training, optimizer, True))
        return losses[-1]

    def better(_, best):
        return losses[-1] < min(losses[:-1], default=float("inf"))

    return loop(network, training, validation, optimizer, epochs, patience, learn, better=better)


@mistake
def softmax_before_the_loss(network, training, validation, optimizer, epochs, patience):
    """The cross-entropy takes logits and applies the softmax itself: one before it makes all gradients small."""

    def learn():
        return epoch_loss(network, training, optimizer, True, prepare=lambda logits: logits.softmax(1))

    def validate():
        return epoch_loss(network, validation, None, False, prepare=lambda logits: logits.softmax(1))

    return loop(network, training, validation, optimizer, epochs, patience, learn, validate)


@mistake
def counts_epochs_from_one(right, network, training, validation, optimizer, epochs, patience):
    """The epochs are counted from 0, as in the lists of losses: validation[best] is the lowest."""
    history = right(network, training, validation, optimizer, epochs, patience)
    return {**history, "best": history["best"] + 1}


@mistake
def forgets_the_step(network, training, validation, optimizer, epochs, patience):
    """backward() only computes the gradients; optimizer.step() changes the weights."""

    class Still:
        def zero_grad(self):
            optimizer.zero_grad()

        def step(self):
            pass

    def learn():
        return epoch_loss(network, training, Still(), True)

    return loop(network, training, validation, optimizer, epochs, patience, learn)
