def input_features(h, w, c=3):
    if h < 1 or w < 1 or c < 1:
        raise ValueError("an image has at least one pixel and one channel")
    return h * w * c
