import numpy as np


def min_max_scale(train, test):
    low, high = train.min(axis=0), train.max(axis=0)
    spread = np.where(high > low, high - low, 1)
    return (train - low) / spread, (test - low) / spread
