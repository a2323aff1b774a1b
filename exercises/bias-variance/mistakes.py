"""Wrong answers that students give for bias, variance and data mismatch."""

from grader.authoring import mistake

NAMES = ("avoidable bias", "variance", "data mismatch", "overfitting to dev")


def named(gaps, size=lambda gap: gap):
    name = max(NAMES, key=lambda name: size(gaps[name]))
    return gaps, name if size(gaps[name]) > 0 else "none"


@mistake
def takes_the_training_error_for_the_bias(right, human, train, train_dev, dev, test):
    """Only what lies above human error can be avoided: the avoidable bias is train - human."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return named({**gaps, "avoidable bias": train})


@mistake
def measures_variance_on_the_dev_set(right, human, train, train_dev, dev, test):
    """The dev set differs from the training data in kind as well: the variance is train_dev - train."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return named({**gaps, "variance": dev - train})


@mistake
def measures_mismatch_from_the_training_error(right, human, train, train_dev, dev, test):
    """dev - train holds the variance as well: the data mismatch is dev - train_dev."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return named({**gaps, "data mismatch": dev - train})


@mistake
def compares_test_with_train(right, human, train, train_dev, dev, test):
    """Overfitting to the dev set shows between dev and test: test - dev."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return named({**gaps, "overfitting to dev": test - train})


@mistake
def compares_everything_with_human_error(human, train, train_dev, dev, test):
    """Each error was compared with human error: compare it with the one before."""
    levels = (train, dev if train_dev is None else train_dev, dev, test)
    return named({name: level - human for name, level in zip(NAMES, levels, strict=True)})


@mistake
def subtracts_the_other_way(right, human, train, train_dev, dev, test):
    """The sign is wrong: a gap is the later error less the earlier one."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return named({name: -gap for name, gap in gaps.items()})


@mistake
def ignores_the_sign(right, human, train, train_dev, dev, test):
    """The absolute difference was taken: a gap below 0 says that the next set is easier, and is no problem."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return named({name: abs(gap) for name, gap in gaps.items()})


@mistake
def cuts_gaps_off_at_zero(right, human, train, train_dev, dev, test):
    """Gaps below 0 were given as 0: give them as they are, only the naming passes over them."""
    gaps, largest = right(human, train, train_dev, dev, test)
    return {name: max(gap, 0.0) for name, gap in gaps.items()}, largest


@mistake
def names_the_widest_gap(right, human, train, train_dev, dev, test):
    """A gap below 0 was named: the largest is meant, and what is below 0 is no problem to solve."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return named(gaps, abs)


@mistake
def names_the_last_of_equals(right, human, train, train_dev, dev, test):
    """Of equally large gaps the first is named, in the order from human to test."""
    gaps, largest = right(human, train, train_dev, dev, test)
    last = max(reversed(NAMES), key=lambda name: gaps[name])
    return gaps, largest if largest == "none" else last


@mistake
def names_the_smallest(right, human, train, train_dev, dev, test):
    """The smallest gap was named: the largest is the one to work on."""
    gaps, largest = right(human, train, train_dev, dev, test)
    return gaps, largest if largest == "none" else min(NAMES, key=lambda name: gaps[name])


@mistake
def names_the_largest_ratio(right, human, train, train_dev, dev, test):
    """The errors were divided: the gap counts in percentage points, as each point is one mistake in a hundred."""
    gaps, largest = right(human, train, train_dev, dev, test)
    levels = (human, train, dev if train_dev is None else train_dev, dev)
    sizes = dict(zip(NAMES, levels, strict=True))
    ratios = {name: gap / sizes[name] if sizes[name] else 100 * gap for name, gap in gaps.items()}
    return gaps, largest if largest == "none" else max(NAMES, key=lambda name: ratios[name])


@mistake
def always_names_one(right, human, train, train_dev, dev, test):
    """Where no gap is above 0, there is no problem to name: the answer is "none"."""
    gaps, _ = right(human, train, train_dev, dev, test)
    return gaps, max(NAMES, key=lambda name: gaps[name])


@mistake
def blames_mismatch_without_a_train_dev_set(right, human, train, train_dev, dev, test):
    """Without a train-dev set all data come from one distribution: dev - train is variance, not data mismatch."""
    return right(human, train, train if train_dev is None else train_dev, dev, test)
