# hostile: text-exception-name | an exception whose name is an escape sequence and very long | due: raised|crashed|memory | exercise: conv-output-size
NAME = "\x1b[2J<script>=1+1\n::error::\u202e" + "A" * 1_000_000
Named = type(NAME, (Exception,), {})


def conv_output_size(n, f, p=0, s=1):
    raise Named(NAME)
