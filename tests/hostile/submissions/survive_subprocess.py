# hostile: survive-subprocess | a shell | due: failed | exercise: conv-output-size
import os
import subprocess

class Breach(Exception):
    pass


def attack():
    for start in (lambda: subprocess.run(["/bin/sh", "-c", "touch @SCRATCH@/shell"]), lambda: os.system("touch @SCRATCH@/shell"),
                  lambda: os.posix_spawn("/bin/sh", ["sh", "-c", "sleep 99"], {}), lambda: os.popen("id").read()):
        try:
            got = start()
        except OSError:
            continue
        if got not in (-1, 32512, ""):
            raise Breach(f"BREACH: {got}")


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
