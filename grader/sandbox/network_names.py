"""Names that both sides give to a weight, by its shape and its place in the flow of the data, never by its own name."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from grader.sandbox.network_modules import NetworkError, Weight, shape_text


def in_order_of_use(weights: Sequence[Weight]) -> list[Weight]:
    return sorted(weights, key=lambda weight: len(weights) if weight.place is None else weight.place)


def name_weights(weights: Sequence[Weight], attempt: int = 0) -> None:
    """Name each weight by its matrix and its rank among the weights with the same one: "50x50 (2)".

    The rank follows the flow of the data. Where branches leave it open, what comes before and after decides; where
    that does not either, there are several ways, and `attempt` says which. NetworkError when there are not so many.
    """
    used = [weight for weight in in_order_of_use(weights) if weight.place is not None]
    depths = _depths(used)
    colours = _distinct(used, depths, attempt)
    ranked = [used[i] for i in sorted(range(len(used)), key=lambda i: (depths[i], colours[i], i))]
    ranks: dict[tuple[int, ...], int] = {}
    for weight in [*ranked, *(weight for weight in weights if weight.place is None)]:
        rank = ranks[weight.matrix] = ranks.get(weight.matrix, 0) + 1
        weight.name = shape_text(weight.matrix) + (f" ({rank})" if rank > 1 else "")


def _depths(used: Sequence[Weight]) -> list[int]:
    """How many weights the data has met on the longest way to each."""
    depths: list[int] = []
    for weight in used:
        depths.append(max((depths[place] + 1 for place in weight.before), default=0))
    return depths


def _distinct(used: Sequence[Weight], depths: Sequence[int], attempt: int) -> list[str]:
    """Colours that tell all weights apart: where several are alike, one of them is chosen to be the first."""
    before = [weight.before for weight in used]
    after = [[i for i, places in enumerate(before) if place in places] for place in range(len(used))]
    colours = _refined([_digest((weight.matrix, depths[i])) for i, weight in enumerate(used)], before, after)
    while alike := _first_alike(colours):
        attempt, chosen = divmod(attempt, len(alike))
        colours[alike[chosen]] = _digest(("first", colours[alike[0]]))
        colours = _refined(colours, before, after)
    if attempt:
        raise NetworkError("the weights can be matched in no other way")
    return colours


def _first_alike(colours: Sequence[str]) -> list[int]:
    found = next((colour for i, colour in enumerate(colours) if colour in colours[i + 1 :]), None)
    return [i for i, colour in enumerate(colours) if colour == found]


def _refined(colours: list[str], before: Sequence[Sequence[int]], after: Sequence[Sequence[int]]) -> list[str]:
    """Equal for weights that nothing around them tells apart (the refinement of Weisfeiler and Leman)."""
    classes = 0
    while len(set(colours)) > classes:
        classes = len(set(colours))
        around = [[sorted(colours[j] for j in side[i]) for side in (before, after)] for i in range(len(colours))]
        colours = [_digest(pair) for pair in zip(colours, around, strict=True)]
    return colours


def _digest(value: Any) -> str:
    return sha256(repr(value).encode()).hexdigest()
