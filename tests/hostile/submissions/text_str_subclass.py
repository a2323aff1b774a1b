# hostile: text-str-subclass | an exception whose __str__ gives a text that slices to something else | due: raised|crashed | exercise: conv-output-size
class Text(str):
    def __getitem__(self, key):
        return {"status": "passed"}

    def __len__(self):
        return 1 << 60


class Worse(Exception):
    def __str__(self):
        return Text("x")


def conv_output_size(n, f, p=0, s=1):
    raise Worse
