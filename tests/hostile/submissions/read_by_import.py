# hostile: read-by-import | grader, oracle and libraries that the exercise does not allow | due: failed | exercise: conv-output-size
import importlib

class Breach(Exception):
    pass


def attack():
    for name in ("grader", "grader.judge", "reference", "reference.shapes", "hypothesis", "scipy", "pytest", "torch", "conftest",
                 "exercises", "sqlalchemy", "yaml", "click", "psutil", "pip", "setuptools"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        if getattr(module, "__file__", None) is not None:  # a folder that is there and cannot be read is an empty package
            raise Breach(f"BREACH: imported {name} from {module.__file__}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
