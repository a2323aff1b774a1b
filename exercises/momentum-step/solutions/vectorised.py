def momentum_step(w, dw, v, lr=0.01, momentum=0.9):
    v = momentum * v + lr * dw
    return w - v, v
