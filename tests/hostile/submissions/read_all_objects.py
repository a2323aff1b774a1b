# hostile: read-all-objects | an oracle, a salt or an expected answer among all objects of the interpreter | due: failed | exercise: conv-output-size
import gc
import sys

class Breach(Exception):
    pass


def attack():
    words = ("oracle", "conv_output_size_reference", "expected", "secret", "salt", "battery")
    for thing in gc.get_objects() + list(sys.modules.values()):
        name = getattr(thing, "__name__", "")
        if isinstance(name, str) and name.startswith(("reference", "grader.judge", "grader.battery", "hypothesis", "exercise_")):
            raise Breach(f"BREACH: {name}")
        if isinstance(thing, dict) and any(isinstance(key, str) and key in words for key in thing):
            raise Breach(f"BREACH: {list(thing)[:20]}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
