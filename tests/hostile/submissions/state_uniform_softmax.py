# hostile: state-uniform-softmax | an answer that adds up to one, has no order of classes, and is wrong | due: failed | exercise: softmax
import numpy as np


def softmax(z):
    return np.full(z.shape, 1 / z.shape[-1]) * 0.9999999
