# hostile: lie-repr-loops | an object whose __repr__, __str__ and __format__ never come back | due: failed | exercise: conv-output-size
class Loop:
    def __repr__(self):
        while True:
            pass

    __str__ = __format__ = __hash__ = __bool__ = __repr__


def conv_output_size(n, f, p=0, s=1):
    return Loop()
