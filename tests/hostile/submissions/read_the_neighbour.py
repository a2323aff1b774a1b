# hostile: read-the-neighbour | another student's submission | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in ["@NEIGHBOUR@", "@SUBMISSIONS@/neighbour.py"]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
