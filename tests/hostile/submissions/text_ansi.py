# hostile: text-ansi | escape sequences that clear the screen, set its title and hide what follows | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("\x1b[2J\x1b[H\x1b]0;passed\x07\x1b[8m\x9b31m\x1b]8;;http://evil\x07link\x1bP$q\x1b\\")
