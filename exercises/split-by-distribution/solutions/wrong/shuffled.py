# verdict: failed mistake=shuffles_all_sources
def split_by_distribution(counts, target, n_dev, n_test):
    if target not in counts or n_dev < 1 or n_test < 1 or counts[target] < n_dev + n_test:
        raise ValueError
    total = sum(counts.values())
    dev = {s: round(n_dev * c / total) for s, c in counts.items()}
    test = {s: round(n_test * c / total) for s, c in counts.items()}
    train = {s: c - dev[s] - test[s] for s, c in counts.items()}
    return train, dev, test, n_dev * counts[target] / total
