# hostile: net-reference-imported | the reference network under the student's name | due: raised|failed | exercise: lenet5
from reference.networks import lenet5

import torch


class LeNet5(torch.nn.Module):
    def __new__(cls):
        return lenet5()
