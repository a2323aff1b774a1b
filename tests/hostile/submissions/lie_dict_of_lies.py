# hostile: lie-dict-of-lies | a dict that answers every key and compares as right | due: failed | exercise: conv-output-size
class Yes(dict):
    def __missing__(self, key):
        return 4

    def __eq__(self, other):
        return True

    def items(self):
        while True:
            yield ("passed", True)


def conv_output_size(n, f, p=0, s=1):
    return Yes(status="passed", points=100)
