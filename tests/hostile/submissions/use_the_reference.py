# hostile: use-the-reference | the reference imported at the top, as the exercise's own specification does | due: raised|failed | exercise: conv-output-size
from reference import shapes
from reference.shapes import conv_output_size as right


def conv_output_size(n, f, p=0, s=1):
    return right(n, f, p, s)
