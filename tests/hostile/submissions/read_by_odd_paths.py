# hostile: read-by-odd-paths | the secret by ways around a path that is checked as text | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in ["/proc/self/root@COURSE@/secret.txt", "/proc/self/cwd/@COURSE@/secret.txt", "/usr/lib/../../@COURSE@/secret.txt", "//@COURSE@//secret.txt", "/dev/fd/../root@COURSE@/secret.txt", "/lib/../@COURSE@/./secret.txt"]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
