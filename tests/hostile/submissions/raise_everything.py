# hostile: raise-everything | an exception that is a subclass of all that an error case asks for, always | due: raised | exercise: conv-output-size
class Everything(ValueError, TypeError, AssertionError, IndexError):
    pass


def conv_output_size(n, f, p=0, s=1):
    raise Everything
