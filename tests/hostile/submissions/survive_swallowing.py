# hostile: survive-swallowing | a loop that swallows every exception, timeouts included | due: timeout | exercise: conv-output-size
def attack():
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
