import math


def length(values):
    return math.sqrt(sum(v * v for v in values))


def gradient_check(gradient, approximation):
    if gradient.shape != approximation.shape:
        raise ValueError("shapes differ")
    g, a = gradient.ravel().tolist(), approximation.ravel().tolist()
    apart = length([p - q for p, q in zip(g, a)])
    return 0.0 if apart == 0 else apart / (length(g) + length(a))
