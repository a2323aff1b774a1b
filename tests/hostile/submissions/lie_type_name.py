# hostile: lie-type-name | a type whose name is an escape sequence, a script and ten megabytes | due: failed|crashed | exercise: conv-output-size
NAME = "\x1b[2J\x1b]0;owned\x07<script>alert(1)</script>" + "A" * 10_000_000


def conv_output_size(n, f, p=0, s=1):
    return type(NAME, (), {"__module__": "\x1b[31m"})()
