def dropout_backward(da, mask, keep_prob):
    if da.shape != mask.shape or not 0 < keep_prob <= 1:
        raise ValueError("shapes or keep_prob")
    return da * mask / keep_prob
