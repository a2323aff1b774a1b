# hostile: text-parameter-names | parameters and functions with names that look like others | due: raised|failed | exercise: conv-output-size
def ｆｉｌｌｅｒ(ο, о, o):
    return ο + о + o


def conv_output_size(ո, f, р=0, ѕ=1):
    return ｆｉｌｌｅｒ(ո, f, -99)
