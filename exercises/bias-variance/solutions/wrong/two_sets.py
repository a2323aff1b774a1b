# verdict: failed mistake=measures_variance_on_the_dev_set
def bias_variance(human, train, train_dev, dev, test):
    gaps = {}
    gaps["avoidable bias"] = train - human
    gaps["variance"] = dev - train
    gaps["data mismatch"] = 0.0 if train_dev is None else dev - train_dev
    gaps["overfitting to dev"] = test - dev
    best = max(gaps, key=gaps.get)
    if gaps[best] <= 0:
        return gaps, "none"
    return gaps, best
