def dense_weights(h, w, c, hidden):
    if h < 1 or w < 1 or c < 1 or hidden < 1:
        raise ValueError("all sizes must be at least 1")
    return h * w * c * hidden
