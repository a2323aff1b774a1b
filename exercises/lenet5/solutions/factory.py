from collections import OrderedDict

import torch.nn as nn


def lenet5():
    return nn.Sequential(
        OrderedDict(
            [
                ("c1", nn.Conv2d(3, 6, 5)),
                ("relu1", nn.ReLU()),
                ("s2", nn.MaxPool2d(2)),
                ("c3", nn.Conv2d(6, 16, 5)),
                ("relu3", nn.ReLU()),
                ("s4", nn.MaxPool2d(2)),
                # over a 5x5 map, 120 filters of 5x5 are a dense layer
                ("c5", nn.Conv2d(16, 120, 5)),
                ("relu5", nn.ReLU()),
                ("flatten", nn.Flatten()),
                ("f6", nn.Linear(120, 84)),
                ("relu6", nn.ReLU()),
                ("output", nn.Linear(84, 10)),
            ]
        )
    )
