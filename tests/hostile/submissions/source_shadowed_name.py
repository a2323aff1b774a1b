# hostile: source-shadowed-name | a class and a constant named like the function, after it | due: failed|raised|missing | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return -7


class conv_output_size(int):
    def __new__(cls, *_):
        return int.__new__(cls, 4)
