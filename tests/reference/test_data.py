"""Data preparation against scikit-learn where it is there, and against plain enumeration."""

import numpy as np
import pytest

from reference import data


def test_one_hot_has_its_one_at_the_label():
    labels = np.array([2, 0, 1, 2])
    np.testing.assert_array_equal(data.one_hot(labels, 4), np.eye(4)[labels])
    for bad in ([-1], [4]):
        with pytest.raises(ValueError, match="labels run"):
            data.one_hot(np.array(bad), 4)


def test_argmax_takes_the_first_of_the_largest():
    assert data.argmax(np.array([[1, 3, 3], [2, 2, 0]])).tolist() == [1, 0]


def test_images_are_read_line_by_line():
    images = np.arange(24).reshape(2, 3, 4)
    due = [[images[i, r, c] for r in range(3) for c in range(4)] for i in range(2)]
    assert data.flatten_images(images).tolist() == due


@pytest.mark.parametrize(("name", "scaler"), [("standardize", "StandardScaler"), ("min_max_scale", "MinMaxScaler")])
def test_scaling_is_scikit_learns_fitted_on_the_training_data(name, scaler):
    from sklearn import preprocessing

    train, test = np.random.default_rng(0).normal(3, 5, (2, 7, 4))
    train[:, 2] = 1.5
    fitted = getattr(preprocessing, scaler)().fit(train)
    ours = getattr(data, name)(train, test)
    np.testing.assert_allclose(ours[0], fitted.transform(train), atol=1e-12)
    np.testing.assert_allclose(ours[1], fitted.transform(test), atol=1e-12)


def test_batches_hold_every_example_once_with_its_label():
    x = np.arange(20).reshape(10, 2)
    batches = data.minibatches(x, x[:, 0] * 10, 4, np.random.default_rng(1))
    assert [len(b) for b, _ in batches] == [4, 4, 2]
    assert sorted(row.tolist() for b, _ in batches for row in b) == x.tolist()
    assert all((y == b[:, 0] * 10).all() for b, y in batches)


def test_a_bootstrap_sample_leaves_out_about_a_third():
    x = np.arange(3000)
    batches = data.bagging_minibatches(x, x, 100, np.random.default_rng(1))
    drawn = np.concatenate([b for b, _ in batches])
    assert len(drawn) == 3000
    assert abs(len(set(drawn.tolist())) / 3000 - (1 - np.exp(-1))) < 0.03


def test_a_split_is_disjoint_and_complete():
    x = np.arange(11)
    x_train, x_val, y_train, y_val = data.train_val_split(x, -x, np.random.default_rng(1))
    assert len(x_val) == 3
    assert sorted([*x_train, *x_val]) == list(range(11))
    assert (y_train == -x_train).all() and (y_val == -x_val).all()
