"""A training loop: the losses of each epoch, early stopping, and the best weights at the end."""

from grader.authoring import Draw, Exercise, expect, expect_equal, integers, sampled_from, seeds
from grader.learning import expect_read
from grader.networks import NORMWISE
from grader.tasks import TrainingOracle
from reference import digits, loops

exercise = Exercise(
    "A training loop with early stopping",
    track="networks",
    entry="train",
    also=("fit", "train_model"),
    oracle=TrainingOracle(loops.train),
    tolerance=NORMWISE,
    needs="torch",
    operation="training",
    after=("early-stopping",),
    order=170,
)


def steady(draw: Draw) -> dict:
    """Patience is long enough for all epochs."""
    return {"seed": draw(seeds()), "epochs": draw(integers(2, 4))}


def restless(draw: Draw) -> dict:
    """Labels are drawn by chance and the steps are large, so that validation soon gets worse."""
    return {"seed": draw(seeds()), "epochs": 6, "patience": draw(integers(1, 2)), "rate": 1.0, "noise": 1.0}


@exercise.matches_oracle(cases=3)
def training_losses(draw: Draw) -> dict:
    """The training loss of an epoch is the mean over its examples, each with the weights of its moment."""
    return {**steady(draw), "wants": ("train",)}


@exercise.matches_oracle(cases=3)
def validation_losses(draw: Draw) -> dict:
    """After each epoch, the validation loss is the mean over all examples, in evaluation mode."""
    return {**steady(draw), "wants": ("validation",)}


@exercise.matches_oracle(cases=2)
def outputs_after_training(draw: Draw) -> dict:
    """The trained network gives our outputs."""
    return {**steady(draw), "wants": ("outputs",)}


@exercise.matches_oracle(cases=3)
def stops_early(draw: Draw) -> dict:
    """Training stops once `patience` epochs in a row have brought no lower validation loss."""
    return {**restless(draw), "wants": ("validation",)}


@exercise.matches_oracle(cases=3)
def the_best_epoch(draw: Draw) -> dict:
    """It tells which epoch had the lowest validation loss, counted from 0."""
    return {**restless(draw), "wants": ("best", "validation")}


@exercise.matches_oracle(cases=2)
def an_equal_loss_is_not_lower(draw: Draw) -> dict:
    """Where the validation loss stays the same, the first epoch is the best, and `patience` counts the others."""
    return {"seed": draw(seeds()), "epochs": 5, "patience": draw(integers(2, 3)), "rate": 0.0,
            "wants": ("best", "validation")}  # fmt: skip


@exercise.matches_oracle(cases=3, points=2)
def ends_with_the_best_weights(draw: Draw) -> dict:
    """At the end the network has the weights of the best epoch, not those of the last one."""
    return {**restless(draw), "wants": ("outputs",)}


@exercise.matches_oracle(cases=2)
def ends_with_the_best_statistics(draw: Draw) -> dict:
    """The running statistics of the normalisation belong to the best weights, and are theirs."""
    return {**restless(draw), "wants": ("statistics",)}


@exercise.law(inputs=restless, cases=3)
def the_best_epoch_is_the_lowest(call, **given):
    """The validation loss of the best epoch is the lowest of all."""
    told = call(**given, wants=("best", "validation"))
    losses, best = told["validation"], told["best"]
    expect(0 <= best < len(losses), "best", best, f"an epoch from 0 to {len(losses) - 1}")
    expect_equal(float(losses[best]), float(losses.min()), "the validation loss of the best epoch")


@exercise.law(inputs=steady, cases=2)
def a_short_patience_only_cuts(call, seed, epochs):
    """With less patience, the epochs that are still trained are the same ones."""
    longer = call(seed=seed, epochs=epochs, wants=("train",))["train"]
    shorter = call(seed=seed, epochs=epochs, patience=1, wants=("train",))["train"]
    expect_equal(shorter, longer[: len(shorter)], "the training losses with a patience of 1")


def split(draw: Draw) -> dict:
    return {"seed": draw(integers(0, 10**6)), "batch": draw(sampled_from((32, 48)))}


@exercise.law(kind="network", inputs=split, cases=1, points=2)
def reads_real_digits(call, seed, batch):
    """In 4 epochs on 500 real digits, with 100 to validate, it teaches a network to read at least 75 % of
    300 others."""
    data = digits.split(seed, 600, 300)
    lesson = {"images": data.images, "labels": data.labels, "held_out": data.held_out, "validation": 100,
              "batch": batch, "rate": 0.01}  # fmt: skip
    told = call(seed=seed, epochs=4, patience=4, wants=("learned",), lesson=lesson)
    expect_read(told["learned"], data.held_out_labels, 75)
