# verdict: failed mistake=keeps_the_size_of_the_image
def strided_same_padding(n, f, s):
    if n < 1 or f < 1 or s < 1:
        raise ValueError("bad geometry")
    # (n + p - f) / s + 1 = n
    p = s * (n - 1) - n + f
    return p // 2, p - p // 2
