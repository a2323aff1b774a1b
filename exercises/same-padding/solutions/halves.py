def same_padding(f):
    if f < 1:
        raise ValueError("a filter has at least one pixel")
    total = f - 1
    before = total // 2
    return before, total - before
