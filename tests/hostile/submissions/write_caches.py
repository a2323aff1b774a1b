# hostile: write-caches | byte code, databases and temporary files that the next student would load | due: failed|timeout | exercise: conv-output-size
import os
import py_compile
import shelve
import tempfile

class Breach(Exception):
    pass


def attack():
    for write in (
        lambda: py_compile.compile(os.__file__, "@SCRATCH@/os.pyc", doraise=True),
        lambda: tempfile.mkstemp(),
        lambda: tempfile.TemporaryFile(),
        lambda: shelve.open("@SCRATCH@/s"),
        lambda: open(os.path.join(os.path.dirname(os.__file__), "sitecustomize.py"), "w"),
        lambda: open(os.path.join(os.path.dirname(os.__file__), "__pycache__", "os.cpython-311.pyc"), "r+b"),
    ):
        try:
            write()
        except (OSError, ImportError, ValueError):
            continue
        raise Breach("BREACH: wrote")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
