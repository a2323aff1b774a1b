# hostile: lie-int-subclass | an int that says it is equal to every other | due: failed | exercise: conv-output-size
class Right(int):
    def __eq__(self, other):
        return True

    def __hash__(self):
        return 1

    def bit_length(self):
        return 1 << 62

    def to_bytes(self, *_, **__):
        return b"\x04"


def conv_output_size(n, f, p=0, s=1):
    return Right(-7)
