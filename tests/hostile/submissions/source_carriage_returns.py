# hostile: source-carriage-returns | lines that end as they did on other machines, with more code after them | due: failed|refused | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):    # harmless    return -7
