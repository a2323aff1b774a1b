# verdict: failed mistake=draws_without_replacement
def bagging_minibatches(x, y, batch_size, rng):
    if batch_size < 1 or len(x) != len(y):
        raise ValueError
    order = rng.choice(len(x), size=len(x), replace=False)
    return [(x[order[i : i + batch_size]], y[order[i : i + batch_size]]) for i in range(0, len(x), batch_size)]
