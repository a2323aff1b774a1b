"""Mean 0 and standard deviation 1, as the training data have it."""

import numpy as np

from grader.authoring import (
    Bounded,
    Exercise,
    dense_array,
    expect_close,
    expect_equal,
    integer_array,
    integers,
    permuted_array,
    sampled_from,
)
from reference import data

UNIT = {"float64": 2.0**-53, "float32": 2.0**-24}


def rounding_of(answer, train, test):
    """The mean of m values is off by m u max|x|; so is every difference, and the deviation, relative to itself.

    The last holds for the two-pass formula and, with max|x|^2 / std^2 in place of the ratio, for E[x^2] - E[x]^2.
    The oracle, in float64, is as far off: doubled.
    """
    unit = 2 * UNIT[train.dtype.name] * (len(train) + 8)
    largest = np.maximum(np.abs(train).max(axis=0), np.abs(test).max(axis=0)).astype(np.float64)
    std = train.astype(np.float64).std(axis=0)
    scale = np.where(np.ptp(train, axis=0) == 0, 1.0, std)
    ratio = largest / scale
    return tuple(unit * (ratio + np.abs(part) * (1 + ratio**2)) for part in answer)


exercise = Exercise(
    title="Standardisation",
    track="training",
    entry="standardize",
    also=("standardise", "standard_scale"),
    oracle=data.standardize,
    tolerance=Bounded(rounding_of),
    order=140,
)

exercise.example(
    train=np.array([[1.0, 10.0], [3.0, 30.0]]),
    test=np.array([[2.0, 50.0]]),
    gives=(np.array([[-1.0, -1.0], [1.0, 1.0]]), np.array([[0.0, 3.0]])),
    note="means 2 and 20, deviations 1 and 10; the test data are measured with the same means and deviations",
)
exercise.example(
    train=np.array([[5.0], [5.0], [5.0]]),
    test=np.array([[5.0], [7.0]]),
    gives=(np.zeros((3, 1)), np.array([[0.0], [2.0]])),
    note="a column that is constant in the training data is only moved",
)


def tables(draw, array, **options):
    """A training table and a test table of the same columns, each column of the first with differing values."""
    rows, more, columns = draw(integers(3, 9)), draw(integers(1, 5)), draw(integers(2, 5))
    train, test = draw(array((rows, columns), **options)), draw(array((more, columns), **options))
    train[0], train[1] = train[0] + 4, train[1] - 4
    return {"train": train, "test": test}


@exercise.inputs
@exercise.matches_oracle
def whole_numbers(draw):
    """Each column loses its mean and is divided by its standard deviation."""
    return tables(draw, permuted_array)


@exercise.matches_oracle
def fractions(draw):
    """Columns may hold any numbers, in float64 and in float32."""
    return tables(draw, dense_array, dtype=draw(sampled_from(("float64", "float32"))))


@exercise.matches_oracle(cases=12)
def columns_of_their_own_size(draw):
    """One column may be a thousand times another: each has its own mean and deviation."""
    drawn = tables(draw, permuted_array)
    factor = 1000.0 ** -np.arange(drawn["train"].shape[1])
    return {name: table * factor for name, table in drawn.items()}


@exercise.matches_oracle(cases=12)
def constant_columns(draw):
    """A column that is constant in the training data becomes 0 there, and is not divided by 0."""
    drawn = tables(draw, integer_array)
    drawn["train"][:, -1] = draw(sampled_from((3.0, 0.0, 0.1, -0.7)))
    return drawn


@exercise.law(cases=12)
def training_columns_have_mean_0_and_deviation_1(call, train, test):
    """Of the training data, every column has the mean 0 and the standard deviation 1."""
    scaled, _ = call(train, test)
    bound = 4 * rounding_of((scaled, test), train, test)[0].max(axis=0)
    expect_close(scaled.mean(axis=0), np.zeros(train.shape[1]), bound, "the means")
    expect_close(scaled.std(axis=0), np.ones(train.shape[1]), bound, "the standard deviations")


@exercise.law(cases=12)
def test_data_change_nothing_for_training_data(call, train, test):
    """The training data come out the same, whatever the test data are."""
    expect_equal(call(train, 10 * test[::-1])[0], call(train, test)[0], "the training data")


@exercise.law(cases=12)
def both_tables_are_measured_alike(call, train, test):
    """Given again as test data, the training data come out the same."""
    scaled, again = call(train, train)
    expect_close(again, scaled, rounding_of((scaled, again), train, train)[0], "the training data as test data")


@exercise.law(cases=12)
def rows_of_the_test_table_stand_apart(call, train, test):
    """A test example alone is scaled as it is among the others."""
    whole = call(train, test)[1]
    bound = rounding_of((train, whole), train, test)[1][:1]
    expect_close(call(train, test[:1])[1], whole[:1], bound, "the first test example alone")
