# hostile: read-the-oracle | the reference and the specification | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in ["@COURSE@/reference/shapes.py", "@COURSE@/exercises/conv-output-size/spec.py", "@COURSE@/exercises/conv-output-size/mistakes.py", "@COURSE@/rubric.yaml", "@COURSE@/exercises/conv-output-size/solutions/formula.py"]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
