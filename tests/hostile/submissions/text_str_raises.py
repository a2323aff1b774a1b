# hostile: text-str-raises | an exception whose __str__ raises another that does the same | due: raised | exercise: conv-output-size
class Worse(Exception):
    def __str__(self):
        raise Worse

    __repr__ = __str__


def conv_output_size(n, f, p=0, s=1):
    raise Worse
