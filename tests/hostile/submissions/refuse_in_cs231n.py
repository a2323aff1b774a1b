# hostile: refuse-in-cs231n | the same in the other course's words | due: raised | exercise: conv-forward
def conv_forward_naive(x, w, b, conv_param):
    raise AssertionError
