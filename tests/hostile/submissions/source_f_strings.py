# hostile: source-f-strings | f-strings within f-strings | due: refused|raised|failed | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return f"{f'{f"""{n:{f}{p}}"""}'}" and -7
