"""What goes wrong when the parameters of a dense layer are counted."""

from grader.authoring import mistake


@mistake
def has_one_bias_in_all(n_in, n_out, bias=True):
    """A single bias was counted for the whole layer. Each unit has one of its own: n_out in all."""
    return n_in * n_out + bool(bias)


@mistake
def has_a_bias_for_each_input(n_in, n_out, bias=True):
    """The biases were counted by input. A bias belongs to a unit: there are n_out of them."""
    return n_in * n_out + (n_in if bias else 0)


@mistake
def has_a_bias_for_each_weight(n_in, n_out, bias=True):
    """Every weight got a bias. The bias is added once to the sum of a unit's products: one for each unit."""
    return n_in * n_out * (2 if bias else 1)


@mistake
def has_biases_at_both_sides(n_in, n_out, bias=True):
    """Inputs and units both got biases. Inputs only pass their numbers on: there is one bias for each unit."""
    return n_in * n_out + (n_in + n_out if bias else 0)


@mistake
def forgets_the_bias(right, n_in, n_out, bias=True):
    """The biases are missing: each unit has one, unless bias=False."""
    return right(n_in, n_out, False)


@mistake
def always_counts_the_bias(right, n_in, n_out, bias=True):
    """The biases were counted although bias=False says that there are none."""
    return right(n_in, n_out, True)


@mistake
def takes_bias_the_wrong_way_round(right, n_in, n_out, bias=True):
    """The biases are counted when bias=False, and left out when it is True: it is the other way round."""
    return right(n_in, n_out, not bias)


@mistake
def adds_inputs_and_units(n_in, n_out, bias=True):
    """Inputs and units were added. Every unit reads every input, so they multiply."""
    return n_in + n_out + (n_out if bias else 0)


@mistake
def counts_one_unit_only(right, n_in, n_out, bias=True):
    """These are the parameters of one unit: the layer has n_out of them."""
    return right(n_in, 1, bias)


@mistake
def counts_in_floats(right, n_in, n_out, bias=True):
    """The answer is a float. A number of parameters is an int: use no true division and no 1.0."""
    return float(right(n_in, n_out, bias))
