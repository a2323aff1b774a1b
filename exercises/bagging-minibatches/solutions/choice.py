def bagging_minibatches(x, y, batch_size, rng):
    if batch_size <= 0:
        raise ValueError("batch_size must be positive")
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    batches, left = [], len(x)
    while left > 0:
        chosen = rng.choice(len(x), size=min(batch_size, left), replace=True)
        batches.append((x[chosen], y[chosen]))
        left -= batch_size
    return batches
