# hostile: text-forged-place | a traceback that says it passed through a file of ours | due: raised | exercise: conv-output-size
CODE = compile("def fail():\n" + "\n" * 99 + "    raise ValueError(1)", "cell \x1b[2J@STATE@/salt", "exec")
NAMES = {}
DONE = exec(CODE, NAMES)


def conv_output_size(n, f, p=0, s=1):
    NAMES["fail"]()
    return DONE
