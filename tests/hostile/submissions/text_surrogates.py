# hostile: text-surrogates | halves of characters, which cannot be written to a file | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("\ud800\udfff \udc80")
