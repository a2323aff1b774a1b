from itertools import pairwise

NAMES = "avoidable bias", "variance", "data mismatch", "overfitting to dev"


def bias_variance(human, train, train_dev, dev, test):
    errors = [human, train, train_dev if train_dev is not None else dev, dev, test]
    gaps = dict(zip(NAMES, (b - a for a, b in pairwise(errors))))
    ranked = sorted(gaps.items(), key=lambda item: item[1], reverse=True)
    return gaps, ranked[0][0] if ranked[0][1] > 0 else "none"
