# hostile: flood-text-answer | a hundred megabytes of text as the answer | due: failed|crashed|memory|timeout | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return "x" * 100_000_000
