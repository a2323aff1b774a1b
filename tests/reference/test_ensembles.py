"""Votes counted one by one, means by np.average, differences pair by pair."""

from collections import Counter

import numpy as np
import pytest

from reference import ensembles


def test_the_most_frequent_label_wins_and_the_smallest_of_equals():
    predictions = np.random.default_rng(0).integers(0, 4, (5, 40))
    due = [min(Counter(column).items(), key=lambda item: (-item[1], item[0]))[0] for column in predictions.T.tolist()]
    assert ensembles.hard_vote(predictions, 4).tolist() == due


def test_the_soft_vote_is_a_weighted_average():
    p, weights = np.random.default_rng(0).random((3, 4, 5)), np.array([0.5, 0.9, 0.7])
    np.testing.assert_allclose(ensembles.soft_vote(p, weights), np.average(p, axis=0, weights=weights), rtol=1e-14)
    with pytest.raises(ValueError, match="one weight"):
        ensembles.soft_vote(p, np.zeros(3))


def test_diversity_counts_the_examples_on_which_a_pair_differs():
    predictions = np.random.default_rng(0).integers(0, 3, (4, 10))
    pairs = [(a, b) for a in range(4) for b in range(a)]
    differing = [sum(int(x != y) for x, y in zip(predictions[a], predictions[b], strict=True)) for a, b in pairs]
    assert ensembles.diversity(predictions) == pytest.approx(sum(differing) / 60)
