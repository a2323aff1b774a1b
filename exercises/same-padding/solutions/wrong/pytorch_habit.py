# verdict: failed mistake=pads_half_the_filter_at_both_ends
def same_padding(f):
    if not f >= 1:
        raise ValueError
    pad = f >> 1
    return pad, pad
