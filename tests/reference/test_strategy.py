"""Decisions against the worked numbers of the lectures, and quantities against counting one by one."""

import random

import pytest

from reference import strategy

IMAGES = [["dog"]] * 8 + [["great cat", "blurry"]] * 18 + [["great cat"]] * 25 + [["blurry"]] * 43 + [["label"]] * 6


def test_shares_are_counted_category_by_category():
    table = {name: (share, gain) for name, share, gain in strategy.error_analysis(IMAGES, 10.0)}
    for name in ("dog", "great cat", "blurry", "label"):
        share = 100 * sum(name in own for own in IMAGES) / len(IMAGES)
        assert table[name] == (share, pytest.approx(share / 10))
    assert [name for name, *_ in strategy.error_analysis(IMAGES, 10.0)] == ["blurry", "great cat", "dog", "label"]


def test_labels_are_worth_fixing_when_they_cause_a_large_part_of_the_error():
    counted = {("cat", "cat"): 94, ("dog", "cat"): 3, ("cat", "dog"): 3}
    by_labels, by_all_else, worth, kind = strategy.label_cleanup(counted, 10.0)
    assert (by_labels, by_all_else) == (pytest.approx(0.6), pytest.approx(9.4))
    assert (worth, kind) == (False, "random")
    assert strategy.label_cleanup({("cat", "cat"): 70, ("dog", "cat"): 30}, 2.0)[1:] == (
        pytest.approx(1.4), True, "systematic")  # fmt: skip


def test_shuffling_fills_the_dev_set_with_images_from_elsewhere():
    chance = random.Random(1)
    images = ["mobile"] * 100 + ["web"] * 2000
    counted = sum(chance.sample(images, 250).count("mobile") for _ in range(200)) / 200
    *_, expected = strategy.split_by_distribution({"web": 2000, "mobile": 100}, "mobile", 25, 25)
    assert expected * 10 == pytest.approx(counted, rel=0.1)


@pytest.mark.parametrize("n_dev, n_test", [(0, 5), (5, 0), (60, 50)])
def test_a_split_that_cannot_be_is_refused(n_dev, n_test):
    with pytest.raises(ValueError):
        strategy.split_by_distribution({"web": 900, "mobile": 100}, "mobile", n_dev, n_test)


@pytest.mark.parametrize(
    "errors, largest",
    [((0, 10, 11, 12, 12), "avoidable bias"), ((0, 1, 9, 10, 10), "variance"), ((0, 1, 1.5, 10, 10), "data mismatch"),
     ((4, 5, 5.5, 6, 12), "overfitting to dev"), ((4, 7, 10, 6, 6), "avoidable bias"), ((4, 4, 4, 4, 4), "none"),
     ((0, 1, None, 10, 10), "variance")],
)  # fmt: skip
def test_the_largest_gap_has_a_name(errors, largest):
    gaps, name = strategy.bias_variance(*errors)
    assert name == largest
    assert errors[0] + sum(gaps.values()) == errors[-1]


def test_a_task_is_a_source_only_where_all_three_conditions_hold():
    target = {"input": "image", "examples": 10, "features": ["edges", "curves"]}
    source = {"input": "image", "examples": 100, "features": ["edges", "depth"]}
    for change in ({"input": "audio"}, {"examples": 99}, {"features": ["depth"]}):
        rows, best = strategy.transfer_or_not(target, {"photos": source, "other": {**source, **change}})
        assert (rows["photos"], rows["other"][2], best) == ((10.0, 0.5, True), False, "photos")


def test_repeats_are_counted_example_by_example():
    ingredients = {"noise": [(2, 5), (3, 1), (4, 0)], "voice": [(13, 1)]}
    sources = [source for source, uses in enumerate((5, 5, 1, 1, 1)) for _ in range(uses)]
    counted = sum(sources.count(source) for source in sources) / len(sources)
    report, repeating = strategy.data_synthesis_audit(ingredients, limit=4.0)
    assert report == {"noise": (5, pytest.approx(13 / counted), counted), "voice": (13, 13.0, 1.0)}
    assert repeating == ["noise"]
