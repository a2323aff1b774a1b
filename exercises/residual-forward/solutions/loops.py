import numpy as np


def layer(row, w, b):
    if len(row) != len(w):
        raise ValueError("weights of another size")
    return [sum(row[j] * w[j, k] for j in range(len(row))) + b[k] for k in range(w.shape[1])]


def residual_forward(x, params):
    rows = []
    for row in x:
        hidden = [max(v, 0) for v in layer(row, params["w1"], params["b1"])]
        z = layer(hidden, params["w2"], params["b2"])
        short = layer(row, params["ws"], np.zeros(len(z))) if "ws" in params else row
        if len(short) != len(z):
            raise ValueError("shortcut of another size")
        rows.append([max(a + b, 0) for a, b in zip(z, short)])
    return np.array(rows)
