# hostile: flood-while-loading | an endless loop while the file is loaded | due: timeout | exercise: conv-output-size
def forever():
    while True:
        pass


TABLE = forever()


def conv_output_size(n, f, p=0, s=1):
    return TABLE
