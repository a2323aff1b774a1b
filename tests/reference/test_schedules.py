"""Decay against its recurrence, early stopping against a search over all epochs."""

import itertools

import pytest

from reference import schedules


def test_the_reciprocal_of_the_rate_grows_by_equal_steps():
    rates = [schedules.lr_decay(0.2, epoch, 0.5) for epoch in range(6)]
    steps = [1 / b - 1 / a for a, b in itertools.pairwise(rates)]
    assert steps == pytest.approx([0.5 / 0.2] * 5)
    assert [schedules.lr_decay(1.0, epoch, 1.0, 3) for epoch in range(7)] == [1, 1, 1, 1 / 2, 1 / 2, 1 / 2, 1 / 3]


@pytest.mark.parametrize("patience", [1, 2, 3])
def test_training_stops_at_the_first_epoch_that_is_patience_past_its_best(patience):
    for losses in itertools.product(range(3), repeat=5):
        stops = [e for e in range(5) if e - losses.index(min(losses[: e + 1])) >= patience]
        last = stops[0] if stops else 4
        assert schedules.early_stopping(losses, patience) == (losses.index(min(losses[: last + 1])), last)
