def strided_same_padding(n: int, f: int, s: int) -> tuple[int, int]:
    """The way the libraries write it: only the remainder of n matters."""
    if min(n, f, s) < 1:
        raise ValueError((n, f, s))
    last = n % s or s  # pixels of the image from where the last window begins
    missing = f - last if f > last else 0
    half, odd = divmod(missing, 2)
    return half, half + odd
