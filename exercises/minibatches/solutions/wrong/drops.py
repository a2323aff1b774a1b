# verdict: failed mistake=drops_the_last_batch
def minibatches(x, y, batch_size, rng):
    if batch_size < 1 or len(x) != len(y):
        raise ValueError
    order = rng.permutation(len(x))
    batches = []
    for k in range(len(x) // batch_size):
        part = order[k * batch_size : (k + 1) * batch_size]
        batches.append((x[part], y[part]))
    return batches
