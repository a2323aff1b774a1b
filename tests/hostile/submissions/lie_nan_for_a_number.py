# hostile: lie-nan-for-a-number | not a number where an int is due | due: failed | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return float("nan")
