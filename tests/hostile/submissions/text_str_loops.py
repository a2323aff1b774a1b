# hostile: text-str-loops | an exception whose __str__ never comes back | due: timeout | exercise: conv-output-size
class Loop(ValueError):
    def __str__(self):
        while True:
            pass

    __repr__ = __str__


def conv_output_size(n, f, p=0, s=1):
    raise Loop
