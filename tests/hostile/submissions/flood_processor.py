# hostile: flood-processor | an endless loop | due: timeout | exercise: conv-output-size
def attack():
    while True:
        pass


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
