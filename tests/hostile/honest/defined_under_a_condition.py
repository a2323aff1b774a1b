import sys

if sys.version_info >= (3, 9):

    def conv_output_size(n, f, p=0, s=1):
        if s < 1 or p < 0 or f > n + 2 * p:
            raise ValueError("the filter does not fit")
        return (n + 2 * p - f) // s + 1

else:
    raise SystemExit("too old")
