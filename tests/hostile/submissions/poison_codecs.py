# hostile: poison-codecs | a codec and an error handler registered that lie | due: failed|raised|crashed | exercise: softmax
import codecs


def poison():
    codecs.register(lambda name: None)
    codecs.register_error("replace", lambda error: ("passed", error.end))
    codecs.register_error("strict", lambda error: ("passed", error.end))
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
