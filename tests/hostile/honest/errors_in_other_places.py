import numpy as np

data = np.load("/content/drive/MyDrive/train.npy")
model = undefined_name(data)
print(1 / 0)


def broken(x):
    return x.this_does_not_exist


broken(data)


def zero_pad(x, pad):
    if pad < 0:
        raise ValueError("a border cannot be negative")
    return np.pad(x, ((0, 0), (pad, pad), (pad, pad), (0, 0)))


raise RuntimeError("the end of my file")
