# hostile: lie-named-tuple | a tuple subclass that shows another length and other items each time | due: failed | exercise: softmax
class Shifting(tuple):
    def __len__(self):
        return 4

    def __getitem__(self, key):
        return 0.25

    def __iter__(self):
        return iter((0.25,) * 4)


def softmax(z):
    return Shifting((1, 2))
