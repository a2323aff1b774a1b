# hostile: lie-giant-int | an int of five thousand digits, which Python refuses to print | due: failed | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return 10**5000
