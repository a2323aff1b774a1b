def split_by_distribution(counts, target, n_dev, n_test):
    """How many images of each source go into which set.

    counts        -- {source: how many images it has}
    target        -- the source whose images matter
    n_dev, n_test -- the sizes of the dev and the test set

    Returns (train, dev, test, expected). The first three are dicts {source: number of images} with all sources:
    dev and test have images of the target only, train has all that is left. expected is how many target images a
    dev set of n_dev would hold on average if the images of all sources were shuffled.
    Raises ValueError for an unknown target, for n_dev or n_test below 1, and when the target has too few images.
    """
    raise NotImplementedError("split_by_distribution")
