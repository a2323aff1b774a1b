# hostile: lie-ragged-list | a ragged list, which no array can be made of | due: failed | exercise: softmax
def softmax(z):
    return [[0.25], [0.25, [0.5]], "x", None]
