# hostile: text-combining | ten thousand marks on one letter | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("a" + "\u0301\u0489" * 10_000)
