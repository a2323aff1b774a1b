"""Transfer learning: from which task it makes sense to start, if from any."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect_close, expect_equal, integers, sampled_from, seeds
from reference import strategy


def rounding_of(answer, target, sources, much_more):
    """Two quotients; the decisions are exact."""
    rows, _ = answer
    return {name: tuple(2 * 2.0**-53 * abs(part) for part in row) for name, row in rows.items()}, 0.0


exercise = Exercise(
    title="Transfer or not",
    track="strategy",
    entry="transfer_or_not",
    oracle=strategy.transfer_or_not,
    tolerance=Bounded(rounding_of),
    needs="python",
    order=50,
)


def task(kind, examples, *features):
    return {"input": kind, "examples": examples, "features": list(features)}


PHOTOS = task("image", 1000000, "edges", "curves", "textures", "colours")
X_RAYS = task("image", 100, "edges", "curves", "opacity")
SPEECH = task("audio", 10000, "phonemes", "pitch", "loudness")
WAKE_WORD = task("audio", 1, "phonemes", "loudness")

exercise.example(
    target=X_RAYS,
    sources={"photos": PHOTOS},
    gives=({"photos": (10000.0, 2 / 3, True)}, "photos"),
    note="a million photos for a hundred x-ray images: edges and curves are the same in both",
)
exercise.example(
    target=WAKE_WORD,
    sources={"photos": PHOTOS, "speech": SPEECH},
    gives=({"photos": (1000000.0, 0.0, False), "speech": (10000.0, 1.0, True)}, "speech"),
    note="10,000 hours of speech help to find a wake word in 1 hour; photos have another input",
)
exercise.example(
    target=PHOTOS,
    sources={"x-rays": X_RAYS},
    gives=({"x-rays": (0.0001, 0.5, False)}, "none"),
    note="the other way round it is of no use: photos are worth more to a photo task, and there are more of them",
)
exercise.example(
    target=task("image", 100, "edges", "curves"),
    sources={"films": task("image", 1000, "curves", "motion"), "drawings": task("image", 900, "curves", "edges")},
    gives=({"films": (10.0, 0.5, True), "drawings": (9.0, 1.0, False)}, "films"),
    note="10 times as many examples are enough, unless much_more says otherwise, and so is half of the features",
)
exercise.raises(
    ValueError, target=task("image", 0, "edges"), sources={"photos": PHOTOS}, note="the target has at least one example"
)
exercise.raises(
    ValueError, target=task("image", 10), sources={"photos": PHOTOS}, note="the target has at least one feature"
)


# ---------------------------------------------------------------- what is drawn

FEATURES = ("edges", "curves", "textures", "colours", "motion")
OTHERS = ("opacity", "depth")
ENOUGH, ANY, FEW = (0.5, 0.7, 0.9, 1.0), (0.0, 0.3, 0.4, 0.5, 1.0), (0.0, 0.3, 0.4)


def tasks(draw, ratios, kinds=("image",), shared=ENOUGH):
    """A target with three to five features, and sources that share some of them and have one or more of their own."""
    chance = np.random.default_rng(draw(seeds()))
    n = draw(integers(3, 5))
    target = task("image", draw(integers(2, 50)), *FEATURES[:n])
    sources = {}
    for name in ("photos", "films", "drawings"):
        part = chance.choice(shared)
        common = chance.permutation(FEATURES[:n])[: int(np.ceil(part * n) if part >= 0.5 else part * n)].tolist()
        own = list(OTHERS[: chance.integers(1, 3)])
        examples = int(target["examples"] * chance.choice(ratios))
        sources[name] = task(str(chance.choice(kinds)), examples, *own, *common)
    return {"target": target, "sources": sources}


MORE = (20, 45, 70, 150, 600)


@exercise.inputs
@exercise.matches_oracle
def all_suitable(draw):
    """Among suitable sources the one with the most examples is the best."""
    return tasks(draw, MORE)


@exercise.matches_oracle
def other_inputs(draw):
    """A network that has learnt from sound cannot read an image."""
    return tasks(draw, MORE, kinds=("image", "audio"))


@exercise.matches_oracle
def too_few_examples(draw):
    """What can be learnt from as many examples as the target has, or a few times as many, gains too little."""
    return tasks(draw, (0.5, 1, 3, 9, 10, 11, 30))


@exercise.matches_oracle
def too_little_in_common(draw):
    """At least half of the target's features must be in the source."""
    return tasks(draw, MORE, shared=ANY)


@exercise.matches_oracle(cases=12)
def nothing_suitable(draw):
    """Where no source is suitable, the answer is "none"."""
    drawn = draw(
        sampled_from((((1, 2, 5), ("image",), ENOUGH), (MORE, ("audio", "text"), ENOUGH), (MORE, ("image",), FEW)))
    )
    return tasks(draw, *drawn)


@exercise.matches_oracle(cases=12)
def equally_many(draw):
    """Of equally large suitable sources the first is named."""
    return tasks(draw, (100, 100, 4))


@exercise.matches_oracle(cases=12)
def another_measure_of_much(draw):
    """How many times as many are much more is given; it is 10 unless it is."""
    much_more, ratios = draw(sampled_from(((2.0, (1, 3, 8)), (60.0, (20, 60, 200)), (1.0, (0.5, 1)))))
    return {**tasks(draw, ratios), "much_more": much_more}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def sources_stand_apart(call, target, sources):
    """Each source is judged alone: without the others its row is the same."""
    rows, _ = call(target, sources)
    for name, source in sources.items():
        alone, best = call(target, {name: source})
        expect_close(alone[name], rows[name], 1e-12 * (1 + rows[name][0]), f"the row of {name} alone")
        expect_equal(best, name if rows[name][2] else "none", f"the best where only {name} is there")


@exercise.law(cases=12)
def order_of_the_features(call, target, sources):
    """In whatever order the features stand, the answer is the same."""
    turned = {name: {**source, "features": source["features"][::-1]} for name, source in sources.items()}
    want = call(target, sources)
    bound = ({name: 1e-12 * (1 + row[0]) for name, row in want[0].items()}, 0.0)
    expect_close(call(target, turned), want, bound, "the answer for features in reverse")


@exercise.law(cases=12)
def no_source_no_transfer(call, target, sources):
    """A task is no source for itself: with as many examples as the target has, nothing is gained."""
    expect_equal(call(target, {"itself": target})[1], "none", "the best source where only the target itself is there")
