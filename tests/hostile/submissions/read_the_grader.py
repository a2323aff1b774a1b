# hostile: read-the-grader | memory and environment of the process that judges | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in [f"/proc/@GRADER@/{name}" for name in ("mem", "environ", "maps", "cmdline", "stat", "cwd/rubric.yaml", "root/etc/passwd", "fd/0")]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
