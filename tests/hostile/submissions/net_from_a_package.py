# hostile: net-from-a-package | a network of a library that is not allowed | due: raised|failed | exercise: lenet5
import torch
import torchvision


def LeNet5():
    return torchvision.models.resnet18(num_classes=10)
