# hostile: tell-hidden-inputs | inputs of hidden cases in the text of an exception, to be read in the feedback | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError(f"hidden: {n} {f} {p} {s}")
