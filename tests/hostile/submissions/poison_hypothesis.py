# hostile: poison-hypothesis | a hypothesis of its own for whoever imports it later, with its profile | due: failed|raised | exercise: softmax
import sys
import types


def poison():
    fake = types.ModuleType("hypothesis")
    fake.assume = fake.reject = fake.given = lambda *_, **__: None
    fake.settings = types.SimpleNamespace(register_profile=print, load_profile=print, max_examples=1)
    sys.modules["hypothesis"] = fake
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
