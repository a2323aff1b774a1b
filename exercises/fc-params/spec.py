"""Parameters of a dense layer: a weight for each pair of input and unit, a bias for each unit."""

from grader.authoring import Exercise, booleans, expect_equal, integers
from reference import shapes

exercise = Exercise(
    title="Parameters of a dense layer",
    track="shapes",
    entry="fc_params",
    needs="python",
    oracle=shapes.fc_params,
    order=70,
)

# ---------------------------------------------------------------- worked examples

exercise.example(n_in=400, n_out=120, gives=48120, note="the first dense layer of a network like LeNet-5")
exercise.example(n_in=120, n_out=84, gives=10164, note="its second dense layer")
exercise.example(n_in=84, n_out=10, gives=850, note="its last layer, one unit for each digit")
exercise.example(
    n_in=3072, n_out=4704, bias=False, gives=14450688, note="from 32x32x3 to 28x28x6 by a dense layer without bias"
)

exercise.raises(ValueError, n_in=0, n_out=10, note="a layer has at least one input")
exercise.raises(ValueError, n_in=10, n_out=0, note="a layer has at least one unit")


# ---------------------------------------------------------------- what is drawn


@exercise.matches_oracle
def with_biases(draw):
    """Every unit has a weight for each input, and a bias of its own."""
    return {"n_in": draw(integers(2, 500)), "n_out": draw(integers(2, 500))}


@exercise.matches_oracle
def without_bias(draw):
    """With bias=False only the weights are counted."""
    return {"n_in": draw(integers(2, 500)), "n_out": draw(integers(2, 500)), "bias": False}


@exercise.matches_oracle
def one_unit(draw):
    """A single unit has n_in weights and one bias."""
    return {"n_in": draw(integers(2, 500)), "n_out": 1, "bias": draw(booleans())}


@exercise.matches_oracle
def one_input(draw):
    """On a single input, each unit has one weight and one bias."""
    return {"n_in": 1, "n_out": draw(integers(2, 500)), "bias": True}


@exercise.matches_oracle(cases=1)  # one case: who counts every weight hangs here, and only here
def huge_layers(draw):
    """The number is exact however large it is: count with ints, not with floats or one by one."""
    return {"n_in": 10**7 + draw(integers(1, 999)), "n_out": 10**6 + draw(integers(1, 999)), "bias": True}


# ---------------------------------------------------------------- laws


@exercise.inputs
def any_layer(draw):
    return {"n_in": draw(integers(1, 99)), "n_out": draw(integers(1, 99)), "bias": draw(booleans())}


@exercise.law
def units_are_counted_alike(call, n_in, n_out, bias):
    """n_out units have n_out times the parameters of one."""
    expect_equal(call(n_in, n_out, bias), n_out * call(n_in, 1, bias), f"fc_params({n_in}, {n_out}, {bias})")


@exercise.law
def one_more_input_is_one_more_weight_a_unit(call, n_in, n_out, bias):
    """One input more adds a weight to each unit, and no bias."""
    want = call(n_in, n_out, bias) + n_out
    expect_equal(call(n_in + 1, n_out, bias), want, f"fc_params({n_in + 1}, {n_out}, {bias})")


@exercise.law
def the_bias_is_one_more_input(call, n_in, n_out, bias):
    """A bias is the weight of an input that is always 1."""
    expect_equal(call(n_in, n_out, True), call(n_in + 1, n_out, False), f"fc_params({n_in}, {n_out}, True)")
