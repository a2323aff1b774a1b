# verdict: failed mistake=takes_the_last_examples
def train_val_split(x, y, rng, val_share=0.3):
    if not 0 < val_share < 1 or len(x) != len(y):
        raise ValueError
    n = len(x) - int(len(x) * val_share)
    return x[:n], x[n:], y[:n], y[n:]
