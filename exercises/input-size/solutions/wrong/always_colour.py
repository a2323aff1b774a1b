# verdict: failed mistake=always_takes_three_channels
def input_features(h, w, c=3):
    c = 3
    if min(h, w) < 1:
        raise ValueError("bad size")
    return h * w * c
