# hostile: lie-deep-list | a list nested a hundred thousand times | due: failed|crashed|timeout | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    answer = []
    for _ in range(100_000):
        answer = [answer]
    return answer
