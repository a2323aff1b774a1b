import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import seaborn as sns
from scipy import signal
from PIL import Image
from sklearn.datasets import load_digits

plt.rcParams["figure.figsize"] = (5.0, 4.0)
sns.set()


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError("a border cannot be negative")
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))


image = np.array(Image.open("cat.png"))
fig, axes = plt.subplots(1, 2)
axes[0].imshow(zero_pad(image[None], 2)[0])
plt.show()
