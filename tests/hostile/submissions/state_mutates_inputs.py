# hostile: state-mutates-inputs | the inputs overwritten, so that whoever compares with them compares with the answer | due: failed|raised | exercise: zero-pad
def zero_pad(x, pad):
    x[...] = 0
    return x
