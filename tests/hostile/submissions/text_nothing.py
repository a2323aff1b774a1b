# hostile: text-nothing | an exception without a text, and one whose arguments are no text | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError(*[object()] * 3, b"\xff", float("nan"))
