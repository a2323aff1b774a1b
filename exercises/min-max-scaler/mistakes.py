"""Wrong answers that students give for min-max scaling."""

import numpy as np

from grader.authoring import mistake


def scaled(train, test, shift, scale, other=None):
    """(x - shift) / scale; `other` is (shift, scale) for the test data where it has its own."""
    with np.errstate(all="ignore"):
        theirs = other or (shift, scale)
        return tuple(((x - s) / d).astype(train.dtype) for x, s, d in ((train, shift, scale), (test, *theirs)))


def fitted(x, axis=0):
    wide = x.astype(np.float64)
    spread = np.ptp(wide, axis=axis)
    return wide.min(axis=axis), np.where(spread == 0, 1, spread)


@mistake
def fits_the_test_data_anew(train, test):
    """The test data were scaled with their own minimum and maximum: use those of the training data."""
    return scaled(train, test, *fitted(train), fitted(test))


@mistake
def fits_on_everything(train, test):
    """Minimum and maximum were taken from all data: the test data must stay unseen."""
    return scaled(train, test, *fitted(np.concatenate((train, test))))


@mistake
def leaves_the_test_data_as_they_are(right, train, test):
    """The test data were not scaled: the network has to see them as it saw the training data."""
    return right(train, test)[0], test.copy()


@mistake
def clips_the_test_data(right, train, test):
    """The test data were cut off at 0 and 1: values beyond the training data may land outside."""
    ours, theirs = right(train, test)
    return ours, np.clip(theirs, 0, 1)


@mistake
def goes_along_the_rows(train, test):
    """The rows were scaled: minimum and maximum belong to a column, axis=0."""
    (low, spread), (low2, spread2) = fitted(train, 1), fitted(test, 1)
    return scaled(train, test, low[:, None], spread[:, None], (low2[:, None], spread2[:, None]))


@mistake
def takes_one_range_for_all(train, test):
    """One minimum and one maximum were used for the whole table: every column has its own."""
    return scaled(train, test, *fitted(train, None))


@mistake
def divides_by_the_maximum(train, test):
    """The columns were divided by their maximum: divide by maximum less minimum."""
    high = train.astype(np.float64).max(axis=0)
    return scaled(train, test, fitted(train)[0], np.where(np.ptp(train, axis=0) == 0, 1, high))


@mistake
def only_divides(train, test):
    """The columns were divided by their spread, but not moved: subtract the minimum first."""
    return scaled(train, test, 0 * fitted(train)[0], fitted(train)[1])


@mistake
def scales_from_minus_1_to_1(right, train, test):
    """The columns run from -1 to 1: they should run from 0 to 1."""
    return tuple((2 * part - 1).astype(part.dtype) for part in right(train, test))


@mistake
def divides_by_zero(train, test):
    """A constant column has the spread 0, and 0 / 0 is nan: such a column is only moved."""
    return scaled(train, test, fitted(train)[0], np.ptp(train.astype(np.float64), axis=0))


@mistake
def standardises(train, test):
    """This is standardisation: here the minimum is subtracted, and the spread divides."""
    wide = train.astype(np.float64)
    return scaled(train, test, wide.mean(axis=0), np.where(np.ptp(wide, axis=0) == 0, 1, wide.std(axis=0)))
