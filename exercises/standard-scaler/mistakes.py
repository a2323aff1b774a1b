"""Wrong answers that students give for standardisation."""

import numpy as np

from grader.authoring import mistake


def scaled(train, test, shift, scale, other=None):
    """(x - shift) / scale; `other` is (shift, scale) for the test data where it has its own."""
    with np.errstate(all="ignore"):
        theirs = other or (shift, scale)
        return tuple(((x - s) / d).astype(train.dtype) for x, s, d in ((train, shift, scale), (test, *theirs)))


def fitted(x, axis=0):
    wide = x.astype(np.float64)
    std = wide.std(axis=axis)
    return wide.mean(axis=axis), np.where(np.ptp(wide, axis=axis) == 0, 1, std)


@mistake
def fits_the_test_data_anew(train, test):
    """The test data were scaled with their own mean and deviation: use those of the training data."""
    return scaled(train, test, *fitted(train), fitted(test))


@mistake
def fits_on_everything(train, test):
    """Mean and deviation were taken from all data: the test data must stay unseen."""
    return scaled(train, test, *fitted(np.concatenate((train, test))))


@mistake
def leaves_the_test_data_as_they_are(right, train, test):
    """The test data were not scaled: the network has to see them as it saw the training data."""
    return right(train, test)[0], test.copy()


@mistake
def goes_along_the_rows(train, test):
    """The rows were scaled: mean and deviation belong to a column, axis=0."""
    (mean, std), (mean2, std2) = fitted(train, 1), fitted(test, 1)
    return scaled(train, test, mean[:, None], std[:, None], (mean2[:, None], std2[:, None]))


@mistake
def takes_one_mean_for_all(train, test):
    """One mean and one deviation were used for the whole table: every column has its own."""
    return scaled(train, test, *fitted(train, None))


@mistake
def divides_by_the_variance(train, test):
    """The columns were divided by their variance: divide by its root, the standard deviation."""
    mean, std = fitted(train)
    return scaled(train, test, mean, std**2)


@mistake
def divides_by_m_less_one(train, test):
    """The variance was divided by m - 1: here it is the mean of the squared differences, divided by m."""
    mean, std = fitted(train)
    wide = train.astype(np.float64)
    return scaled(train, test, mean, np.where(np.ptp(wide, axis=0) == 0, 1, wide.std(axis=0, ddof=1)))


@mistake
def only_moves(train, test):
    """The mean was subtracted, but nothing divided: divide by the standard deviation."""
    mean, std = fitted(train)
    return scaled(train, test, mean, np.ones_like(std))


@mistake
def only_divides(train, test):
    """The columns were divided by their deviation, but not moved: subtract the mean first."""
    mean, std = fitted(train)
    return scaled(train, test, np.zeros_like(mean), std)


@mistake
def divides_by_zero(train, test):
    """A constant column has the deviation 0, and 0 / 0 is nan: such a column is only moved."""
    wide = train.astype(np.float64)
    return scaled(train, test, wide.mean(axis=0), np.where(np.ptp(wide, axis=0) == 0, 0, wide.std(axis=0)))


@mistake
def scales_between_0_and_1(train, test):
    """This is min-max scaling: here the mean is subtracted, and the standard deviation divides."""
    spread = np.ptp(train.astype(np.float64), axis=0)
    return scaled(train, test, train.min(axis=0), np.where(spread == 0, 1, spread))
