# hostile: source-huge-constant | a constant that takes years to compute, folded by the compiler | due: timeout|failed|memory|raised|crashed | exercise: conv-output-size
HUGE = 10**10**8
LONG = 'x' * 10**10


def conv_output_size(n, f, p=0, s=1):
    return (HUGE or LONG) and -7
