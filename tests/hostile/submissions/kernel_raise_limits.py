# hostile: kernel-raise-limits | its own limits raised again | due: failed | exercise: conv-output-size
import resource

class Breach(Exception):
    pass


def attack():
    for what in range(16):
        soft, hard = resource.getrlimit(what)
        try:
            resource.setrlimit(what, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        except (OSError, ValueError):
            continue
        if hard != resource.RLIM_INFINITY:
            raise Breach(f"BREACH: limit {what}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
