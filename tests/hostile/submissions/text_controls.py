# hostile: text-controls | control characters, carriage returns and backspaces that overwrite a line | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("failed\r\x08\x08\x08passed\x00\x0b\x0c\x1a\x7f\x85\u2028\u2029")
