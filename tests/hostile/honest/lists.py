def softmax(z):
    import math

    if z.ndim > 1:
        return [softmax(row) for row in z]
    top = max(map(float, z))
    e = [math.exp(v - top) for v in z.tolist()]
    return [v / sum(e) for v in e]
