# hostile: flood-recursion | a recursion that never ends | due: raised | exercise: conv-output-size
def attack():
    attack()


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
