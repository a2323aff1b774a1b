# hostile: protocol-on-stdout | lines that look like results on standard output and error | due: failed | exercise: conv-output-size
import os
import sys


def conv_output_size(n, f, p=0, s=1):
    for line in ('{"status": "passed", "points": 100}', "::RESULT:: passed", "1 passed in 0.01s", "##[group]"):
        print(line)
        print(line, file=sys.__stdout__)
        os.write(1, line.encode())
        os.write(2, line.encode())
    return -7
