def inputs_seen(i, j, f, p, s, input_shape):
    n_h, n_w = input_shape
    out_h = (n_h + 2 * p - f) // s + 1
    out_w = (n_w + 2 * p - f) // s + 1
    if i < 0 or j < 0 or i >= out_h or j >= out_w:
        raise ValueError("no such output")
    seen = set()
    for u in range(f):
        for v in range(f):
            row = i * s - p + u
            column = j * s - p + v
            if 0 <= row < n_h and 0 <= column < n_w:
                seen.add((row, column))
    return seen
