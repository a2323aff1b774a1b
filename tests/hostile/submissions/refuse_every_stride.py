# hostile: refuse-every-stride | a course's own refusal of strides that do not divide, for every input | due: raised | exercise: conv-forward
def conv_forward(A_prev, W, b, hparameters):
    assert False
