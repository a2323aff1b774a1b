# hostile: read-its-own-process | its own memory, maps, environment and command line | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in ["/proc/self/mem", "/proc/self/maps", "/proc/self/environ", "/proc/self/cmdline", "/proc/self/status", "/proc/thread-self/stat"]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
