# hostile: poison-modules | modules of others replaced, and a finder that serves its own | due: failed|raised|crashed | exercise: softmax
import sys
import types


def poison():
    for name in ("reference", "reference.activations", "hypothesis", "grader", "grader.comparison", "msgpack", "struct", "numpy.testing"):
        sys.modules[name] = types.ModuleType(name)
        sys.modules[name].softmax = sys.modules[name].unpackb = lambda *_, **__: 4
    sys.meta_path.insert(0, types.SimpleNamespace(find_spec=lambda *_: None))
    sys.path_hooks.insert(0, lambda path: None)
    sys.path.insert(0, "/tmp")
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
