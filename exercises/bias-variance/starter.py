def bias_variance(human, train, train_dev, dev, test):
    """Where the error of a network comes from.

    human, train, train_dev, dev, test -- errors in percent; train_dev is None when all data are of one kind

    Returns (gaps, largest). gaps is a dict:
        "avoidable bias"      train - human
        "variance"            train_dev - train    (dev - train without a train-dev set)
        "data mismatch"       dev - train_dev      (0 without a train-dev set)
        "overfitting to dev"  test - dev
    largest is the name of the largest gap, the first of equal ones, or "none" when no gap is above 0.
    """
    raise NotImplementedError("bias_variance")
