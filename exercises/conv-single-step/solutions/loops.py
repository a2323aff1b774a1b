def conv_single_step(a_slice, w, b):
    if a_slice.shape != w.shape:
        raise ValueError("window and filter must have the same shape")
    z = float(b)
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            for k in range(w.shape[2]):
                z += float(a_slice[u, v, k]) * float(w[u, v, k])
    return z
