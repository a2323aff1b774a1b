# hostile: read-the-salt | the salt that hidden cases are drawn from | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in ["@STATE@/salt", "@STATE@/gradebook.db"]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
