import numpy as np
from public_tests import *
from test_utils import summary, comparator
from outputs import outputs
import w1_unittest
import dlai_grader.grading as grading

np.random.seed(1)


def softmax(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


w1_unittest.test_softmax(softmax)
softmax_test(softmax)
