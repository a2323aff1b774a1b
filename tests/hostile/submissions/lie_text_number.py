# hostile: lie-text-number | the digits of a number as text | due: failed|raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return str((n + 2 * p - f) // s + 1)
