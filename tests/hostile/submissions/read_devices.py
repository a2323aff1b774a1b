# hostile: read-devices | memory, disks and consoles as devices | due: failed | exercise: conv-output-size
class Breach(Exception):
    pass


def attack():
    for path in ["/dev/mem", "/dev/kmem", "/dev/sda", "/dev/vda", "/dev/tty", "/dev/console", "/dev/kmsg", "/dev/fuse", "/dev/kvm", "/dev/net/tun", "/dev/shm/x", "/sys/kernel/notes", "/proc/kcore", "/proc/kallsyms"]:
        try:
            with open(path, "rb") as file:
                text = file.read(4000)
        except OSError:
            continue
        raise Breach(f"BREACH: read {path}: {text!r}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
