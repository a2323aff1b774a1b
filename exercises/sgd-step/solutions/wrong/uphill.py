# verdict: failed mistake=climbs
def sgd_step(w, dw, lr=0.01):
    new = w.copy()
    new += lr * dw
    return new
