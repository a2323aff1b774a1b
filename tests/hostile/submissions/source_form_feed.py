# hostile: source-form-feed | form feeds, tabs and odd blanks where the indentation stands | due: failed|refused | exercise: conv-output-size

def conv_output_size(n, f, p=0, s=1):
    x = -7
    return x

