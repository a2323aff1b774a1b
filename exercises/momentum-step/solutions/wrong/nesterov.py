# verdict: failed mistake=looks_ahead
def momentum_step(w, dw, v, lr=0.01, momentum=0.9):
    v_new = momentum * v + lr * dw
    return w - momentum * v_new - lr * dw, v_new
