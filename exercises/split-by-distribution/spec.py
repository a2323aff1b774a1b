"""Splitting data from several sources: dev and test aim at the target, training takes whatever else there is."""

from grader.authoring import Bounded, Exercise, expect, expect_close, expect_equal, integers, sampled_from
from reference import strategy


def rounding_of(answer, **_):
    """All are whole numbers but the last: a product and a quotient, or a quotient and a product."""
    return (0.0, 0.0, 0.0, 4 * 2.0**-53 * answer[3])


exercise = Exercise(
    title="Splitting by distribution",
    track="strategy",
    entry="split_by_distribution",
    oracle=strategy.split_by_distribution,
    tolerance=Bounded(rounding_of),
    needs="python",
    order=30,
)

exercise.example(
    counts={"web": 200000, "mobile": 10000},
    target="mobile",
    n_dev=2500,
    n_test=2500,
    gives=(
        {"web": 200000, "mobile": 5000},
        {"web": 0, "mobile": 2500},
        {"web": 0, "mobile": 2500},
        2500 * 10000 / 210000,
    ),
    note="all 210,000 shuffled, about 119 of the 2500 dev images would come from the mobile app",
)
exercise.example(
    counts={"purchased": 480000, "mirror": 20000},
    target="mirror",
    n_dev=10000,
    n_test=10000,
    gives=(
        {"purchased": 480000, "mirror": 0},
        {"purchased": 0, "mirror": 10000},
        {"purchased": 0, "mirror": 10000},
        400.0,
    ),
    note="dev and test come first: here nothing of the target is left for training",
)
exercise.raises(
    ValueError,
    counts={"web": 900, "mobile": 100},
    target="mobile",
    n_dev=60,
    n_test=50,
    note="110 images of the target are needed, and there are 100",
)
exercise.raises(ValueError, counts={"web": 900}, target="mobile", n_dev=10, n_test=10, note="no such source")
exercise.raises(
    ValueError,
    counts={"web": 900, "mobile": 100},
    target="mobile",
    n_dev=0,
    n_test=10,
    note="a dev set has at least one image",
)
exercise.raises(
    ValueError,
    counts={"web": 900, "mobile": 100},
    target="mobile",
    n_dev=10,
    n_test=0,
    note="a test set has at least one image",
)


# ---------------------------------------------------------------- what is drawn


def splits(draw, counts, target, most=None):
    """Sizes of dev and test that differ and leave something of the target, unless `most` says how much to take."""
    n_dev = draw(integers(20, counts[target] // 3))
    n_test = draw(integers(5, 15)) + n_dev if most is None else most - n_dev
    return {"counts": counts, "target": target, "n_dev": n_dev, "n_test": n_test}


@exercise.inputs
@exercise.matches_oracle
def two_sources(draw):
    """Dev and test hold images of the target alone; the training set has all the rest, of both sources."""
    counts = {"web": draw(integers(2000, 9000)), "mobile": draw(integers(100, 900))}
    return splits(draw, counts, "mobile")


@exercise.matches_oracle
def several_sources(draw):
    """However many sources there are, and wherever the target stands among them."""
    names = draw(sampled_from((("mobile", "web", "film"), ("web", "mobile", "film"), ("a", "b", "c", "mobile"))))
    return splits(draw, {name: draw(integers(150, 3000)) for name in names}, "mobile")


@exercise.matches_oracle(cases=12)
def the_target_is_the_larger(draw):
    """The target is what matters, not the smaller source."""
    return splits(draw, {"web": draw(integers(100, 400)), "mobile": draw(integers(500, 900))}, "mobile")


@exercise.matches_oracle(cases=12)
def nothing_left_of_the_target(draw):
    """Dev and test may take all images of the target."""
    counts = {"mirror": draw(integers(90, 400)), "web": draw(integers(500, 900))}
    return splits(draw, counts, "mirror", most=counts["mirror"])


@exercise.matches_oracle(cases=8)
def tiny_sets(draw):
    """A set of one image is a set."""
    n_dev, n_test = draw(sampled_from(((1, 7), (6, 1), (1, 1))))
    return {
        "counts": {"web": 300, "mobile": draw(integers(8, 90))},
        "target": "mobile",
        "n_dev": n_dev,
        "n_test": n_test,
    }


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def every_image_is_in_one_set(call, counts, target, n_dev, n_test):
    """Of each source, the three sets together have as many images as there are."""
    *sets, _ = call(counts, target, n_dev, n_test)
    for name, count in counts.items():
        expect_equal(sum(part[name] for part in sets), count, f"the images of {name} in all three sets")


@exercise.law(cases=12)
def other_sources_only_train(call, counts, target, n_dev, n_test):
    """With 1000 more images from elsewhere, dev and test stay as they are, and training has 1000 more."""
    before = call(counts, target, n_dev, n_test)
    after = call({**counts, "film": 1000}, target, n_dev, n_test)
    expect_equal(after[0]["film"], 1000, "the new images in the training set")
    for now, then in zip(after[1:3], before[1:3], strict=True):
        expect_equal({name: now[name] for name in counts}, then, "a set with new images from elsewhere")


@exercise.law(cases=12)
def shuffling_keeps_the_proportion(call, counts, target, n_dev, n_test):
    """Ten times as many images of every source leave the expected number of target images as it is."""
    more = {name: 10 * count for name, count in counts.items()}
    want = call(counts, target, n_dev, n_test)[3]
    got = call(more, target, n_dev, n_test)[3]
    expect_close(got, want, 16 * 2.0**-53 * want, "the expected number of target images")


@exercise.law(cases=6)
def one_source_is_no_problem(call, counts, target, n_dev, n_test):
    """Where all images come from the target, shuffling would have done as well."""
    expected = call({target: counts[target]}, target, n_dev, n_test)[3]
    expect(abs(expected - n_dev) <= 1e-9, "the expected number of target images", expected, n_dev)
