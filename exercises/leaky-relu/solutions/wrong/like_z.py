# verdict: failed mistake=keeps_the_type_of_z
import numpy as np


def leaky_relu(z, alpha=0.01):
    out = np.zeros_like(z)
    out[z > 0] = z[z > 0]
    out[z <= 0] = alpha * z[z <= 0]
    return out
