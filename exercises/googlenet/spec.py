"""GoogLeNet: full sizes and parameters without values, the same function as ours with fewer channels, in both modes."""

from functools import partial

from grader.authoring import Draw, Exercise
from grader.network_checks import check_function, check_logits_are_kept, check_manners, matching
from grader.network_layers import expect_layers, expect_sizes
from grader.networks import NORMWISE, NetworkOracle, whole_numbers
from reference import inception

# What lies between them inside of a module is left open.
SIZES = (
    "conv 64x112x112", "pool 64x56x56", "conv 64x56x56", "conv 192x56x56", "pool 192x28x28",
    "concat 256x28x28", "concat 480x28x28", "pool 480x14x14", "concat 512x14x14", "concat 512x14x14",
    "concat 512x14x14", "concat 528x14x14", "concat 832x14x14", "pool 832x7x7", "concat 832x7x7", "concat 1024x7x7",
    "pool 1024", "dense 1000",
)  # fmt: skip
INPUTS = {"3a": 192, "3b": 256, "4a": 480, "4b": 512, "4c": 512, "4d": 512, "4e": 528, "5a": 832, "5b": 832}

exercise = Exercise(
    "GoogLeNet",
    track="networks",
    entry="GoogLeNet",
    also=("googlenet", "GoogleNet", "Googlenet", "InceptionV1"),
    oracle=NetworkOracle(inception.googlenet, padded=partial(inception.googlenet, padded=True)),
    tolerance=NORMWISE,
    matches=matching("padded"),
    needs="torch",
    after=("inception-module",),
    operation="network",
    order=82,
)


def convolution(n_out: int, n_in: int, f: int = 1) -> str:
    return f"{n_out}x{n_in}x{f}x{f} {n_out}"


def module(n_in: int, one: int, r3: int, three: int, r5: int, five: int, pool: int) -> list[str]:
    """The six convolutions of an inception module."""
    by_three = convolution(r3, n_in), convolution(three, r3, 3)
    by_five = convolution(r5, n_in), convolution(five, r5, 5)
    return [convolution(one, n_in), *by_three, *by_five, convolution(pool, n_in)]


STEM = [convolution(64, 3, 7), convolution(64, 64), convolution(192, 64, 3)]
MODULES = [layer for name, n_in in INPUTS.items() for layer in module(n_in, *inception.MODULES[name])]
HEAD = ["1000x1024 1000"]
AUXILIARY = [layer for n_in in (512, 528) for layer in (convolution(128, n_in), "1024x2048 1024", *HEAD)]


def images(draw: Draw) -> dict:
    return {"images": draw(whole_numbers((2, 3, 224, 224), dtype="int8")), "narrow": 16}


def training(draw: Draw) -> dict:
    """Training mode, but no dropout drops anything."""
    return {**images(draw), "mode": "calm"}


def full(draw: Draw) -> dict:
    """As many parameters as it has, and no value of them."""
    return {"images": (2, 3, 224, 224), "device": "meta"}


def full_training(draw: Draw) -> dict:
    return {**full(draw), "mode": "calm"}


@exercise.law(kind="network", inputs=full, cases=1)
def layer_sizes(call, **request):
    """Maps of 112, 56, 28, 14 and 7 rows: the modules give 256, 480, 512 three times, 528, 832 twice and 1024 maps."""
    expect_sizes(call, SIZES, **request)


@exercise.law(kind="network", inputs=full, cases=1)
def main_parameters(call, **request):
    """Without the auxiliary classifiers it has 6998552 parameters, 5849136 of them in the nine modules."""
    expect_layers(call, [*STEM, *MODULES, *HEAD], others=True, **request)


@exercise.law(kind="network", inputs=full_training, cases=1)
def auxiliary_parameters(call, **request):
    """The two auxiliary classifiers have 6379728 parameters together, all of them used in training."""
    expect_layers(call, AUXILIARY, others=True, **request)


@exercise.law(kind="network", inputs=full_training, cases=1)
def all_parameters(call, **request):
    """Altogether there are 13378280 parameters, all of them trained."""
    expect_layers(call, [*STEM, *MODULES, *HEAD, *AUXILIARY], **request)


@exercise.law(inputs=images, cases=1)
def one_answer_in_evaluation(call, **request):
    """In evaluation mode it gives the logits alone: the auxiliary classifiers are for training."""
    call(**request)


@exercise.matches_oracle(points=2, cases=1)
def three_answers_in_training(draw: Draw) -> dict:
    """In training mode it gives three logits: its own, then those of the classifiers after 4a and after 4d."""
    return training(draw)


@exercise.matches_oracle(points=2, cases=1)
def gradients_in_training(draw: Draw) -> dict:
    """In training, the gradients of all three answers reach the layers that gave them, down to the first."""
    given = training(draw)
    upstream = tuple(draw(whole_numbers((2, 1000))) for _ in range(3))
    return {**given, "upstream": upstream, "wants": ("gradients",)}


check_function(exercise, images, lambda images, narrow, **_: (len(images), 1000), cases=1)
check_logits_are_kept(exercise, images)
check_manners(exercise, images)
