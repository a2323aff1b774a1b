# hostile: state-errors-alone | all errors right, and no value | due: raised|failed | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("never fits")
