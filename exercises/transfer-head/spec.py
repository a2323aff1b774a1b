"""Transfer: the head replaced, the rest frozen, and an optimizer that holds what is trained and nothing else."""

from grader.authoring import Draw, Exercise, expect_equal, sampled_from, seeds
from grader.networks import NORMWISE
from grader.tasks import TransferOracle
from reference import transfer

# Of the network that is handed over, in the order in which the data meets them; 12 features come to the head.
BODY = ("3x18 3", "3 3", "3x27 3", "3 3", "3x3 3", "3 3")
FEATURES = 12

exercise = Exercise(
    "Another head on a trained network",
    track="networks",
    entry="transfer_head",
    also=("replace_head", "new_head"),
    oracle=TransferOracle(transfer.transfer_head),
    tolerance=NORMWISE,
    needs="torch",
    operation="transfer",
    order=150,
)


def task(draw: Draw) -> dict:
    """The network comes with five classes, so three, four or seven show which head it has."""
    rate = draw(sampled_from((0.25, 0.125, 0.5)))
    return {"seed": draw(seeds()), "classes": draw(sampled_from((3, 4, 7))), "rate": rate}


@exercise.law(kind="network", inputs=task, cases=2)
def the_rest_is_frozen(call, **given):
    """All layers are there as before, and frozen; only the head is new, and trained."""
    rows = call(**given, wants=("layers",))["layers"].split("\n")
    classes = given["classes"]
    due = [*(f"{shapes}\tfrozen" for shapes in BODY), f"{classes}x{FEATURES} {classes}\t"]
    expect_equal(len(rows), len(due), "the number of layers with parameters")
    for number, (row, right) in enumerate(zip(rows, due, strict=True), 1):
        expect_equal(_said(row), _said(right), f"layer {number}")


def _said(row: str) -> str:
    shapes, _, state = row.partition("\t")
    return f"{shapes[:40]}, {state[:10] or 'trained'}"


@exercise.law(kind="network", inputs=task, cases=2)
def trained_numbers(call, **given):
    """So many numbers are trained: for each class a weight for each of the 12 features, and a bias."""
    told = call(**given, wants=("trainable",))["trainable"]
    expect_equal(told, given["classes"] * (FEATURES + 1), "the number of trained parameters")


@exercise.law(kind="network", inputs=task, cases=2)
def optimizer_holds_the_head(call, **given):
    """The optimizer holds the parameters of the new head, and no others."""
    told = call(**given, wants=("held",))["held"]
    expect_equal(told, given["classes"] * (FEATURES + 1), "the number of parameters in the optimizer")


@exercise.matches_oracle(cases=3)
def outputs_with_a_new_head(draw: Draw) -> dict:
    """With our weights in the new head, the network gives our outputs."""
    return task(draw)


@exercise.matches_oracle(cases=3)
def the_head_learns(draw: Draw) -> dict:
    """After steps of training the head is where gradient descent with this rate takes it."""
    return {**task(draw), "steps": draw(sampled_from((1, 2, 3))), "wants": ("head",)}


@exercise.matches_oracle(cases=3)
def outputs_after_training(draw: Draw) -> dict:
    """After three steps of training the network gives our outputs."""
    return {**task(draw), "steps": 3}


@exercise.law(inputs=task, cases=3, points=2)
def frozen_weights_do_not_move(call, **given):
    """After three steps, every frozen weight is what it was, to the last bit."""
    before = call(**given, steps=0, wants=("frozen",))["frozen"]
    after = call(**given, steps=3, wants=("frozen",))["frozen"]
    expect_equal(after, before, "the frozen weights")
