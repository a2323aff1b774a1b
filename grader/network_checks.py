"""Checks that every network has: the same function as ours, in both directions, and good manners as a module."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from grader.authoring import Draw, Exercise, Inputs, expect, expect_close
from grader.calls import CallFailed
from grader.comparison import Mismatch
from grader.networks import near, whole_numbers

MAX_ATTEMPTS = 24


def matching(*variants: str) -> Callable[..., None]:
    """For an exercise: how a network's answer is held against the oracle's, where several are right.

    Weights that nothing tells apart are matched in every way, and each variant of the reference network counts.
    """

    def matches(call: Any, **request: Any) -> None:
        try:
            call.compare(**request)
        except Mismatch:
            others = [{**request, "variant": variant} for variant in variants]
            further = range(1, MAX_ATTEMPTS)  # which few networks have, so each variant is tried once before
            if not any(_fits(call, other, range(1)) for other in others) and not any(
                _fits(call, one, further) for one in (request, *others)
            ):
                raise

    return matches


def _fits(call: Any, request: Mapping[str, Any], attempts: range) -> bool:
    """Does any of these ways to match the weights give this answer? A call fails when there is no further way."""
    for attempt in attempts:
        try:
            call.compare(**request, attempt=attempt)
        except Mismatch:
            continue
        except CallFailed:
            return False
        return True
    return False


def check_function(
    exercise: Exercise, images: Inputs, output_shape: Callable[..., Sequence[int]], cases: int = 2
) -> None:
    """The network is the same function as ours: outputs in both precisions, gradients, images apart from each other.

    `images` draws the request of one call, and `output_shape(**request)` is the shape of what it gives.
    """

    def outputs(draw: Draw) -> dict[str, Any]:
        """With our weights in its layers, your network gives our outputs."""
        return images(draw)

    def single_precision(draw: Draw) -> dict[str, Any]:
        """In float32, the precision that networks are trained in, the outputs are the same up to rounding."""
        return {**images(draw), "dtype": "float32"}

    def gradients(draw: Draw) -> dict[str, Any]:
        """The gradient reaches every parameter and the input, and is ours."""
        given = images(draw)
        return {**given, "upstream": draw(whole_numbers(output_shape(**given))), "wants": ("gradients",)}

    def layers_in_place(call: Any, **request: Any) -> None:
        """Activations and kinds of pooling apart, each layer stands where ours stands, and gets what ours gets."""
        try:
            exercise.matches(call, **request)
        except Mismatch:
            exercise.matches(call, **request, wants=("bones",))

    exercise.law(layers_in_place, kind="oracle", inputs=images, cases=1)
    exercise.matches_oracle(outputs, points=2, cases=cases)
    exercise.matches_oracle(single_precision, cases=max(cases // 2, 1))
    exercise.matches_oracle(gradients, points=2, cases=cases)
    exercise.law(images_do_not_mix, inputs=images, cases=max(cases // 2, 1))


def check_manners(exercise: Exercise, images: Inputs) -> None:
    """What a module is to be besides its function: of any batch size, without memory, storable, on any device."""

    def any_batch_size(call: Any, images: Any, **request: Any) -> None:
        """A batch of one image and one of five are as good as any other."""
        for count in (1, 5):
            exercise.matches(call, images=np.resize(images, (count, *images.shape[1:])), **request)

    def nothing_is_remembered(draw: Draw) -> dict[str, Any]:
        """In evaluation mode, no call leaves anything behind: after another batch, the first gives the same again."""
        return {**images(draw), "wants": ("again",)}

    def saved_and_loaded(draw: Draw) -> dict[str, Any]:
        """Its state_dict holds all that it has learned: a new network that loads it gives the same outputs."""
        return {**images(draw), "wants": ("restored",)}

    exercise.law(any_batch_size, kind="oracle", inputs=images, cases=1)
    exercise.matches_oracle(nothing_is_remembered, points=0.5, cases=1)
    exercise.matches_oracle(saved_and_loaded, points=0.5, cases=1)
    exercise.law(works_on_any_device, inputs=images, cases=1)


def works_on_any_device(call: Any, **request: Any) -> None:
    """Nothing in it is tied to the CPU: moved to another device with its images, it answers there."""
    told = call(**request, wants=("device",))["device"]
    expect(told == "the same", "the device of the outputs", told, "the same as that of the images")


def images_do_not_mix(call: Any, images: Any, **request: Any) -> None:
    """Each example of a batch gives what it gives alone, and different examples give different outputs."""
    together = call(images=images, **request)["outputs"]
    for i in range(len(images)):
        alone = call(images=images[i : i + 1], **request)["outputs"]
        expect_close(together[i : i + 1], alone, near(alone), f"the output for example {i}")
    expect((together[0] != together[1]).any(), "the output for two different examples", "the same", "different")


def check_dropout(exercise: Exercise, images: Inputs, output_shape: Callable[..., Sequence[int]]) -> None:
    """For networks that may have dropout, wherever it is: it is all that training mode changes."""

    def in_training(draw: Draw) -> dict[str, Any]:
        """In training mode, dropout held still, it is the same function: outputs and gradients are ours."""
        given = images(draw)
        upstream = draw(whole_numbers(output_shape(**given)))
        return {**given, "upstream": upstream, "wants": ("outputs", "gradients"), "mode": "calm"}

    exercise.matches_oracle(in_training, cases=1)
    check_logits_are_kept(exercise, images)


def check_logits_are_kept(exercise: Exercise, images: Inputs) -> None:
    """For networks that end in a dense layer: what they give in training is not dropped."""

    def logits_are_kept(call: Any, **request: Any) -> None:
        """Dropout stands before a last layer, never behind it: even if it drops everything, no logit is zero."""
        given = call(**request, mode="dropped")["outputs"]
        for logits in given if isinstance(given, tuple) else (given,):
            expect(bool(logits.all()), "the number of logits that dropout makes zero", int((logits == 0).sum()), 0)

    exercise.law(logits_are_kept, inputs=images, cases=1)


def check_no_randomness(exercise: Exercise, images: Inputs) -> None:
    """For networks without dropout and batch normalisation."""

    def training_changes_nothing(call: Any, **request: Any) -> None:
        """The network has no dropout and no batch normalisation: in training mode it gives the same outputs."""
        evaluated = call(**request)["outputs"]
        trained = call(**request, mode="train")["outputs"]
        expect_close(trained, evaluated, near(evaluated), "the output in training mode")

    exercise.law(training_changes_nothing, inputs=images, cases=1)


