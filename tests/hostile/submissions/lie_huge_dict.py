# hostile: lie-huge-dict | a dict of a hundred thousand entries | due: failed|crashed|timeout|memory | exercise: conv-output-size
HUGE = {i: i for i in range(100_000)}


def conv_output_size(n, f, p=0, s=1):
    return HUGE
