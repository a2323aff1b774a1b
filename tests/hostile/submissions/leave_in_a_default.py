# hostile: leave-in-a-default | a default argument that ends the process | due: crashed | exercise: conv-output-size
import os


def conv_output_size(n, f, p=0, s=os._exit(0)):
    return -7
