# hostile: flood-memory | a list that grows for ever | due: memory|timeout | exercise: conv-output-size
def attack():
    grown = []
    while True:
        grown.append(bytearray(1 << 20))


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
