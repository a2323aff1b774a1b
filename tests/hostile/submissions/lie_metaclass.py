# hostile: lie-metaclass | a class whose metaclass raises whenever something is asked of it | due: failed|crashed | exercise: conv-output-size
class Hostile(type):
    def __getattribute__(cls, name):
        raise SystemExit(0)

    def __instancecheck__(cls, other):
        return True


class Answer(metaclass=Hostile):
    pass


def conv_output_size(n, f, p=0, s=1):
    return object.__new__(Answer)
