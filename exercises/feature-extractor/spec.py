"""Features: what a layer inside a trained network gives, and the network left as it was."""

import numpy as np

from grader.authoring import Draw, Exercise, expect, expect_close, expect_equal, sampled_from, seeds
from grader.networks import NORMWISE
from grader.tasks import FeaturesOracle
from reference import transfer

IN_SEQUENCE = ("stem.0", "stem", "pool", "flatten", "fc")
IN_THE_BLOCK = ("block.branch.0", "block.branch.3", "block.branch", "block")
OVERWRITTEN = ("stem.1", "block.branch.1")  # the ReLU behind them works in place
CHANGING = ("stem.1", "block.branch.4", "dropout", "fc")  # another value in training mode
MODULES = 17

exercise = Exercise(
    "Features from inside a network",
    track="networks",
    entry="extract_features",
    also=("get_features", "intermediate_output", "feature_extractor"),
    oracle=FeaturesOracle(transfer.extract_features),
    tolerance=NORMWISE,
    needs="torch",
    operation="features",
    order=160,
)


def of(draw: Draw, *layers: str) -> dict:
    return {"seed": draw(seeds()), "layer": draw(sampled_from(layers))}


def any_layer(draw: Draw) -> dict:
    return {**of(draw, *IN_SEQUENCE, *IN_THE_BLOCK, *OVERWRITTEN), "training": draw(sampled_from((True, False)))}


@exercise.matches_oracle(cases=5)
def layers_in_sequence(draw: Draw) -> dict:
    """It gives what the layer of this name gives."""
    return of(draw, *IN_SEQUENCE)


@exercise.matches_oracle(cases=5)
def layers_in_the_block(draw: Draw) -> dict:
    """A name with dots leads into a part of the network, also around a shortcut."""
    return of(draw, *IN_THE_BLOCK)


@exercise.matches_oracle(cases=3)
def before_work_in_place(draw: Draw) -> dict:
    """It is what that layer gives, even where the next one, a ReLU in place, writes its own values over it."""
    return of(draw, *OVERWRITTEN)


@exercise.matches_oracle(cases=4)
def in_evaluation_mode(draw: Draw) -> dict:
    """The features are those of evaluation mode, although the network comes in training mode."""
    return {**of(draw, *CHANGING), "training": True}


@exercise.law(inputs=any_layer, cases=6)
def the_mode_is_as_before(call, **given):
    """Afterwards all modules are in the mode in which they were."""
    told = call(**given, wants=("training",))["training"]
    expect_equal(told, MODULES if given["training"] else 0, "the number of modules in training mode")


@exercise.law(inputs=any_layer, cases=3)
def statistics_do_not_move(call, seed, layer, training):
    """Looking inside changes no running statistics of the normalisations."""
    told = call(seed=seed, layer=layer, training=training, wants=("statistics",))["statistics"]
    still = call(seed=seed, layer="stem.0", training=False, wants=("statistics",))["statistics"]
    expect_equal(told, still, "the running statistics")


@exercise.law(inputs=any_layer, cases=2)
def no_hook_is_left(call, **given):
    """A hook that was needed is removed again."""
    expect_equal(call(**given, wants=("hooks",))["hooks"], 0, "the number of hooks left in the network")


@exercise.law(inputs=any_layer, cases=2)
def without_a_graph(call, **given):
    """The features carry no graph of gradients, which would keep all of the network's activations in memory."""
    attached = call(**given, wants=("attached",))["attached"]
    expect(not attached, "features.requires_grad", attached, False)


@exercise.law(inputs=any_layer, cases=2)
def the_network_still_works(call, seed, layer, training):
    """Afterwards the network gives the outputs that it gave before, which are what its last layer gives."""
    outputs = call(seed=seed, layer=layer, training=training, wants=("outputs",))["outputs"]
    due = call(seed=seed, layer="fc")["features"]
    expect_close(outputs, due, 1e-4 * (1 + np.abs(due).max()), "the outputs afterwards")
