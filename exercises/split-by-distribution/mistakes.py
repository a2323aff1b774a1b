"""Wrong answers that students give for splitting by distribution."""

from grader.authoring import mistake


def apart(counts, dev, test):
    return {name: counts[name] - dev[name] - test[name] for name in counts}


@mistake
def shuffles_all_sources(right, counts, target, n_dev, n_test):
    """Dev and test hold every source in proportion: they must aim at the target, so they hold nothing else."""
    *_, expected = right(counts, target, n_dev, n_test)
    total = sum(counts.values())
    dev, test = ({name: round(n * count / total) for name, count in counts.items()} for n in (n_dev, n_test))
    return apart(counts, dev, test), dev, test, expected


@mistake
def trains_on_other_sources_only(right, counts, target, n_dev, n_test):
    """What is left of the target belongs into the training set: it is just what the network should learn."""
    train, *rest = right(counts, target, n_dev, n_test)
    return {**train, target: 0}, *rest


@mistake
def trains_on_the_test_set(right, counts, target, n_dev, n_test):
    """The training set holds images of dev and test: take them out of it."""
    _, *rest = right(counts, target, n_dev, n_test)
    return dict(counts), *rest


@mistake
def forgets_the_test_set(right, counts, target, n_dev, n_test):
    """The images of the test set were left in the training set: take out those of dev and of test."""
    train, *rest = right(counts, target, n_dev, n_test)
    return {**train, target: train[target] + n_test}, *rest


@mistake
def trains_on_the_target_only(right, counts, target, n_dev, n_test):
    """The images of the other sources were thrown away: training uses them all."""
    train, *rest = right(counts, target, n_dev, n_test)
    return {name: count if name == target else 0 for name, count in train.items()}, *rest


@mistake
def fills_dev_from_the_largest_source(right, counts, target, n_dev, n_test):
    """The dev set comes from the largest source: it must come from the target, as the test set does."""
    _, _, test, expected = right(counts, target, n_dev, n_test)
    largest = max(counts, key=lambda name: counts[name])
    dev = {name: n_dev if name == largest else 0 for name in counts}
    return apart(counts, dev, test), dev, test, expected


@mistake
def fills_test_from_the_other_sources(right, counts, target, n_dev, n_test):
    """Dev and test come from different sources: then the dev set aims at something that is not tested."""
    _, dev, _, expected = right(counts, target, n_dev, n_test)
    other = next((name for name in counts if name != target), target)
    test = {name: n_test if name == other else 0 for name in counts}
    return apart(counts, dev, test), dev, test, expected


@mistake
def takes_the_smallest_source_for_the_target(right, counts, target, n_dev, n_test):
    """The smallest source was taken for the target: the target is the one that is named."""
    right(counts, target, n_dev, n_test)
    smallest = min(counts, key=lambda name: counts[name])
    return (
        right(counts, smallest, min(n_dev, counts[smallest] - 1), min(n_test, 1))
        if smallest != target
        else right(counts, target, n_dev, n_test)
    )


@mistake
def exchanges_dev_and_test(right, counts, target, n_dev, n_test):
    """Dev and test have changed places: the order is train, dev, test."""
    train, dev, test, expected = right(counts, target, n_dev, n_test)
    return train, test, dev, expected


@mistake
def leaves_out_the_zeros(right, counts, target, n_dev, n_test):
    """Each set names all sources: 0 where it has no image of one."""
    *sets, expected = right(counts, target, n_dev, n_test)
    return *({name: n for name, n in part.items() if n} for part in sets), expected


@mistake
def expects_the_share(right, counts, target, n_dev, n_test):
    """The share of the target was given: multiply it by the size of the dev set."""
    *sets, expected = right(counts, target, n_dev, n_test)
    return *sets, expected / n_dev


@mistake
def expects_images_from_elsewhere(right, counts, target, n_dev, n_test):
    """The images from elsewhere were counted: the number of target images is asked for."""
    *sets, expected = right(counts, target, n_dev, n_test)
    return *sets, n_dev - expected


@mistake
def compares_with_the_other_sources(right, counts, target, n_dev, n_test):
    """The share is that of all images, those of the target included."""
    *sets, _ = right(counts, target, n_dev, n_test)
    others = sum(count for name, count in counts.items() if name != target)
    return *sets, n_dev * counts[target] / (others or 1)


@mistake
def shuffles_what_is_left(right, counts, target, n_dev, n_test):
    """The share was taken in the training set: if all had been shuffled, it would be that of all images."""
    train, *sets, _ = right(counts, target, n_dev, n_test)
    return train, *sets, n_dev * train[target] / (sum(train.values()) or 1)


@mistake
def expects_whole_images(right, counts, target, n_dev, n_test):
    """An expected number need not be whole: do not round it."""
    *sets, expected = right(counts, target, n_dev, n_test)
    return *sets, float(round(expected))
