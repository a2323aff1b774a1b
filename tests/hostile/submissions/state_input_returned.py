# hostile: state-input-returned | the input itself as the answer, to be changed together with it | due: failed | exercise: softmax
def softmax(z):
    return z
