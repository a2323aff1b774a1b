from collections import Counter
from fractions import Fraction


def split_by_distribution(counts, target, n_dev, n_test):
    have = Counter(counts)
    if min(n_dev, n_test) <= 0 or have[target] < n_dev + n_test:
        raise ValueError("cannot split like that")
    dev = dict.fromkeys(counts, 0) | {target: n_dev}
    test = dict.fromkeys(counts, 0) | {target: n_test}
    have.subtract(dev)
    have.subtract(test)
    return dict(have), dev, test, float(n_dev * Fraction(counts[target], sum(counts.values())))
