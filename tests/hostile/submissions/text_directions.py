# hostile: text-directions | marks that turn the direction of writing, and characters nobody sees | due: raised | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    raise ValueError("\u202edessap\u202c\u2066\u200b\u200d\ufeff\U000e0041\u061c")
