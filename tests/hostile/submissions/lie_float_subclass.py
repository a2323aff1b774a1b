# hostile: lie-float-subclass | a float that compares as right and shows itself as an int | due: failed | exercise: conv-output-size
class Near(float):
    def __eq__(self, other):
        return True

    def __le__(self, other):
        return True

    def __repr__(self):
        return "4"

    __class__ = int
    __hash__ = float.__hash__


def conv_output_size(n, f, p=0, s=1):
    return Near("nan")
