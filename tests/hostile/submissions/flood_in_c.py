# hostile: flood-in-c | a power that takes years, in one step of the interpreter | due: timeout|memory | exercise: conv-output-size
def attack():
    return 7 ** (7 ** 12)


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
