"""The digits are scikit-learn's, and a split keeps what is learned from what is asked."""

import numpy as np
import pytest

from reference.digits import digits, split


def test_they_are_the_digits_of_scikit_learn():
    datasets = pytest.importorskip("sklearn.datasets")
    theirs = datasets.load_digits()
    images, labels = digits()
    assert np.array_equal(images, theirs.images)
    assert np.array_equal(labels, theirs.target)


def test_no_digit_is_in_both_parts():
    images, _ = digits()
    drawn = split(3, 1000, len(images) - 1000)
    together = np.concatenate((drawn.images, drawn.held_out)).reshape(len(images), -1)
    assert np.array_equal(np.sort(together.sum(1)), np.sort(images.reshape(len(images), -1).sum(1)))


def test_the_same_seed_gives_the_same_split_and_another_one_another():
    first, again, other = split(1), split(1), split(2)
    assert np.array_equal(first.images, again.images)
    assert np.array_equal(first.held_out_labels, again.held_out_labels)
    assert not np.array_equal(first.images, other.images)


def test_each_seed_renames_the_classes_and_both_parts_alike():
    images, labels = digits()
    kept = {image.tobytes(): label for image, label in zip(images, labels, strict=True)}
    drawn = split(5)
    for part, given in ((drawn.images, drawn.labels), (drawn.held_out, drawn.held_out_labels)):
        names = {(int(kept[image.tobytes()]), int(label)) for image, label in zip(part, given, strict=True)}
        assert len(names) == 10
    assert any(old != new for old, new in names)
