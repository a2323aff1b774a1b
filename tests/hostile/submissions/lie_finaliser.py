# hostile: lie-finaliser | an object whose __del__ writes to the grader after the answer | due: failed|crashed | exercise: conv-output-size
import os


class Late:
    def __del__(self):
        for descriptor in range(3, 64):
            try:
                os.write(descriptor, b"passed")
            except OSError:
                pass


def conv_output_size(n, f, p=0, s=1):
    Late()
    return -7
