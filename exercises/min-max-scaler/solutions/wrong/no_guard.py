# verdict: failed mistake=divides_by_zero
def min_max_scale(train, test):
    low, high = train.min(axis=0), train.max(axis=0)
    return (train - low) / (high - low), (test - low) / (high - low)
