def same_padding(f: int) -> tuple[int, int]:
    half, odd = divmod(f - 1, 2)
    if half < 0:
        raise ValueError(f)
    return (half, half + odd)
