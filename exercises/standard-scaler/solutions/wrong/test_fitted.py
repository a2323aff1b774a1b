# verdict: failed mistake=fits_the_test_data_anew
import numpy as np


def _scale(x):
    std = x.std(axis=0)
    std[x.max(axis=0) == x.min(axis=0)] = 1
    return (x - x.mean(axis=0)) / std


def standardize(train, test):
    return _scale(train), _scale(test)
