# verdict: failed mistake=forgets_the_channels
def input_features(h, w, c=3):
    if min(h, w, c) < 1:
        raise ValueError("bad size")
    return h * w
