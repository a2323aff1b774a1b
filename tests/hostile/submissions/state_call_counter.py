# hostile: state-call-counter | wrong every time, and each time differently | due: failed | exercise: conv-output-size
CALLS = []


def conv_output_size(n, f, p=0, s=1):
    CALLS.append(n)
    return -len(CALLS)
