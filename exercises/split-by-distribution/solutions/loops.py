def split_by_distribution(counts, target, n_dev, n_test):
    if target not in counts:
        raise ValueError("unknown source " + target)
    if n_dev < 1 or n_test < 1:
        raise ValueError("dev and test need images")
    if counts[target] < n_dev + n_test:
        raise ValueError("not enough images")
    train = {}
    dev = {}
    test = {}
    total = 0
    for source in counts:
        total = total + counts[source]
        train[source] = counts[source]
        dev[source] = 0
        test[source] = 0
    dev[target] = n_dev
    test[target] = n_test
    train[target] = train[target] - n_dev - n_test
    return train, dev, test, n_dev * (counts[target] / total)
