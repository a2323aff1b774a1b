"""Decisions against the worked numbers of the lectures, and quantities against counting one by one."""

import pytest

from reference import strategy

IMAGES = [["dog"]] * 8 + [["great cat", "blurry"]] * 18 + [["great cat"]] * 25 + [["blurry"]] * 43 + [["label"]] * 6


def test_shares_are_counted_category_by_category():
    table = {name: (share, gain) for name, share, gain in strategy.error_analysis(IMAGES, 10.0)}
    for name in ("dog", "great cat", "blurry", "label"):
        share = 100 * sum(name in own for own in IMAGES) / len(IMAGES)
        assert table[name] == (share, pytest.approx(share / 10))
    assert [name for name, *_ in strategy.error_analysis(IMAGES, 10.0)] == ["blurry", "great cat", "dog", "label"]
