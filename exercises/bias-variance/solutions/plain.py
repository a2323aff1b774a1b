def bias_variance(human, train, train_dev, dev, test):
    if train_dev is None:
        train_dev = dev
    gaps = {
        "avoidable bias": train - human,
        "variance": train_dev - train,
        "data mismatch": dev - train_dev,
        "overfitting to dev": test - dev,
    }
    largest = "none"
    most = 0
    for name in gaps:
        if gaps[name] > most:
            largest = name
            most = gaps[name]
    return gaps, largest
