# hostile: lie-class-property | an object whose __class__ says int | due: failed | exercise: conv-output-size
class Impostor:
    __class__ = property(lambda self: int)

    def __index__(self):
        return 4

    __int__ = __index__


def conv_output_size(n, f, p=0, s=1):
    return Impostor()
