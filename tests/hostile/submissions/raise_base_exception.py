# hostile: raise-base-exception | an exception of its own beneath BaseException | due: raised | exercise: conv-output-size
class UnsatisfiedAssumption(BaseException):
    pass


UnsatisfiedAssumption.__module__ = "hypothesis.errors"


def conv_output_size(n, f, p=0, s=1):
    raise UnsatisfiedAssumption
