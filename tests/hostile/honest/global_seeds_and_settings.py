import os
import random
import sys
import warnings

import numpy as np

os.environ["CUDA_VISIBLE_DEVICES"] = ""
sys.path.append("..")
random.seed(0)
np.random.seed(0)
np.set_printoptions(precision=3, suppress=True)
warnings.simplefilter("ignore")
rng = np.random.default_rng(7)
HERE = os.path.dirname(os.path.abspath(__file__))


def softmax(z):
    noise = rng.normal(size=z.shape) * np.random.rand() * 0
    e = np.exp(z - z.max(-1, keepdims=True) + noise + 0 * len(HERE))
    return e / e.sum(-1, keepdims=True)
