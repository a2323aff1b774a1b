# hostile: raise-memoryerror | MemoryError, which a careless loop takes for its own | due: memory | exercise: conv-output-size
def attack():
    raise MemoryError


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
