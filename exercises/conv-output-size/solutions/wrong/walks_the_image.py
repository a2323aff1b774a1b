# verdict: failed mistake=none
def conv_output_size(n, f, p=0, s=1):
    if s < 1 or p < 0 or f > n + 2 * p:
        raise ValueError("bad geometry")
    count = 0
    start = 0
    while start + f <= n + 2 * p:
        count += 1
        start += s
    return count
