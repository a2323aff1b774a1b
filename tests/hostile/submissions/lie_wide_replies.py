# hostile: lie-wide-replies | a million empty lists to every call: a byte each on the wire, sixty in memory | due: failed|memory|timeout|crashed | exercise: conv-output-size
WIDE = [[]] * 1_000_000


def conv_output_size(n, f, p=0, s=1):
    return WIDE
