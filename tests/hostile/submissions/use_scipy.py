# hostile: use-scipy | a library that does the exercise | due: raised | exercise: softmax
from scipy.special import softmax as right


def softmax(z):
    return right(z, axis=-1)
