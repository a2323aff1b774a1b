# hostile: lie-endless-container | a list whose iteration never ends and whose length is enormous | due: failed | exercise: conv-output-size
class Endless(list):
    def __len__(self):
        return 1 << 62

    def __iter__(self):
        while True:
            yield self


def conv_output_size(n, f, p=0, s=1):
    return Endless()
