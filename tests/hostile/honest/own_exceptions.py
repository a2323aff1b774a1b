class DoesNotFit(ValueError):
    def __init__(self, n, f):
        super().__init__(f"{f} > {n}")
        self.n, self.f = n, f


def conv_output_size(n, f, p=0, s=1):
    try:
        if min(p, s - 1, n + 2 * p - f) < 0:
            raise KeyError(n)
    except KeyError as error:
        raise DoesNotFit(n, f) from error
    return (n + 2 * p - f) // s + 1
