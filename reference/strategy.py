"""What to try next, computed: error analysis, data splits, and where the error of a network comes from.

All errors are in percent. Source: Ng, *Machine Learning Yearning* (2018), chapters 13 to 43.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

Row = tuple[str, float, float]
Uses = Sequence[tuple[int, int]]


def error_analysis(tags: Sequence[Sequence[str]], dev_error: float) -> list[Row]:
    """A row (category, share, gain) for each category, the largest share first, equal ones by name.

    `tags` holds the categories of each mis-classified example: none, one or several. share is 100 times the part of
    the examples that have the category, gain = dev_error * share / 100. Raises ValueError without an example.
    """
    if not tags:
        raise ValueError("no mis-classified example was looked at")
    counts = Counter(category for categories in tags for category in set(categories))
    ordered = sorted(counts, key=lambda category: (-counts[category], category))
    return [(category, share, dev_error * share / 100)
            for category in ordered for share in [100 * counts[category] / len(tags)]]  # fmt: skip


def label_cleanup(
    table: Mapping[tuple[str, str], int], dev_error: float, worth_from: float = 25.0
) -> tuple[float, float, bool, str]:
    """(error by labels, error by all else, whether the labels are worth fixing, "none", "random" or "systematic").

    `table[label, truth]` counts mis-classified dev examples. With p percent of them labelled wrongly, labels cause
    dev_error * p / 100, and are worth fixing from p = worth_from on. Wrong labels are systematic where one pair
    (label, truth) is more than half of them, and two at least. Raises ValueError without an example.
    """
    total = sum(table.values())
    if total < 1:
        raise ValueError("no mis-classified example was looked at")
    wrong = [count for (label, truth), count in table.items() if label != truth]
    by_labels = dev_error * sum(wrong) / total
    worth = 100 * sum(wrong) >= worth_from * total
    if not sum(wrong):
        return by_labels, dev_error - by_labels, worth, "none"
    systematic = max(wrong) >= 2 and 2 * max(wrong) > sum(wrong)
    return by_labels, dev_error - by_labels, worth, "systematic" if systematic else "random"


def split_by_distribution(
    counts: Mapping[str, int], target: str, n_dev: int, n_test: int
) -> tuple[dict[str, int], dict[str, int], dict[str, int], float]:
    """(train, dev, test, expected): how many images of each source go where, and what shuffling would have given.

    Dev and test take theirs from the source `target` alone, the training set has all that is left. Expected is how
    many target images a dev set of n_dev would hold if all were shuffled: n_dev * counts[target] / all. Raises
    ValueError for an unknown target, for n_dev or n_test below 1, and where the target has too few images for both.
    """
    if target not in counts or min(n_dev, n_test) < 1 or n_dev + n_test > counts[target]:
        raise ValueError(f"{n_dev} and {n_test} images of {target!r} cannot be had")
    dev, test = ({name: n if name == target else 0 for name in counts} for n in (n_dev, n_test))
    train = {name: count - dev[name] - test[name] for name, count in counts.items()}
    return train, dev, test, n_dev * counts[target] / sum(counts.values())


GAPS = ("avoidable bias", "variance", "data mismatch", "overfitting to dev")


def bias_variance(
    human: float, train: float, train_dev: float | None, dev: float, test: float
) -> tuple[dict[str, float], str]:
    """The gap from each error to the next by name, and the name of the largest: the first of equals, else "none".

    "none" where no gap is above 0. Without a train-dev set (None) the variance is dev - train, and the data
    mismatch 0, as all data come from one distribution.
    """
    levels = (human, train, dev if train_dev is None else train_dev, dev, test)
    gaps = {name: levels[i + 1] - levels[i] for i, name in enumerate(GAPS)}
    largest = max(GAPS, key=lambda name: gaps[name])
    return gaps, largest if gaps[largest] > 0 else "none"


def transfer_or_not(
    target: Mapping[str, Any], sources: Mapping[str, Mapping[str, Any]], much_more: float = 10.0
) -> tuple[dict[str, tuple[float, float, bool]], str]:
    """({source: (ratio, shared, suitable)}, the best source): from which task to start.

    Tasks have "input", "examples" and "features". ratio is the source's examples for each one of the target's,
    shared the part of the target's features that the source has too. A source is suitable with the same input,
    ratio >= much_more and shared >= 1/2. The best is the suitable one with the largest ratio, the first of equals,
    else "none". Raises ValueError for a target without examples or features.
    """
    if target["examples"] < 1 or not target["features"]:
        raise ValueError("the target needs examples and features")
    rows = {}
    for name, source in sources.items():
        ratio = source["examples"] / target["examples"]
        shared = len(set(source["features"]) & set(target["features"])) / len(set(target["features"]))
        rows[name] = ratio, shared, source["input"] == target["input"] and ratio >= much_more and shared >= 0.5
    suitable = [name for name, row in rows.items() if row[2]]
    return rows, max(suitable, key=lambda name: rows[name][0], default="none")


def data_synthesis_audit(
    ingredients: Mapping[str, Uses], limit: float = 10.0
) -> tuple[dict[str, tuple[int, float, float]], list[str]]:
    """({ingredient: (sources, effective, repeats)}, the ingredients with repeats > limit).

    An ingredient is a list of (n, u): n sources that were used u times each, N = sum n u examples in all.
    repeats = sum n u^2 / N, with how many examples an example shares its source, itself included; effective =
    N / repeats, the number of equally used sources that would repeat as much. Raises ValueError where the
    ingredients disagree on N, and for N = 0.
    """
    totals = {sum(n * u for n, u in uses) for uses in ingredients.values()}
    if len(totals) != 1 or totals == {0}:
        raise ValueError("each example has one source of every ingredient")
    total, report = totals.pop(), {}
    for name, uses in ingredients.items():
        squares = sum(n * u * u for n, u in uses)
        report[name] = sum(n for n, u in uses if u > 0), total * total / squares, squares / total
    return report, [name for name, row in report.items() if row[2] > limit]
