def refuse(why):
    raise ValueError(why)


conv_output_size = lambda n, f, p=0, s=1: (
    refuse("the filter does not fit") if s < 1 or p < 0 or (room := n + 2 * p - f) < 0 else room // s + 1
)
