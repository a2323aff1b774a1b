# hostile: text-keys | a dict with hostile keys and values | due: failed | exercise: conv-output-size
def conv_output_size(n, f, p=0, s=1):
    return {"\x1b[2J": "<script>", "=1+1": "\u202e", ("a", 1): {None: b"\xff"}, 1.5: frozenset({"\ud800"})}
