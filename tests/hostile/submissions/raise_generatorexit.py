# hostile: raise-generatorexit | GeneratorExit, which a careless loop takes for its own | due: raised | exercise: conv-output-size
def attack():
    raise GeneratorExit


def conv_output_size(n, f, p=0, s=1):
    attack()
    return -7
