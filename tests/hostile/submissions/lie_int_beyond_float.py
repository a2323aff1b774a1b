# hostile: lie-int-beyond-float | ints that no float can hold, in a list where an array is due | due: failed | exercise: softmax
def softmax(z):
    return [[10**400] * z.shape[-1]] * len(z)
