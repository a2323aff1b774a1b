def conv_output_size(n: int, f: int, p: int = 0, s: int = 1) -> int:
    """range() knows its length without being walked through."""
    padded = n + p + p
    if p < 0 or s <= 0 or f > padded:
        raise ValueError((n, f, p, s))
    return len(range(f, padded + 1, s))
