def sgd_step(w, dw, lr=0.01):
    return w - lr * dw
