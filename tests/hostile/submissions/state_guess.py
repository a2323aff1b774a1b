# hostile: state-guess | a guess among likely answers, different for every call and worker | due: failed | exercise: conv-output-size
import os


def conv_output_size(n, f, p=0, s=1):
    return n * 0 + int.from_bytes(os.urandom(8), "little") % 1000 + 1000
