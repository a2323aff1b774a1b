"""Auditing synthesised data: what was mixed from few sources repeats itself, however many examples there are."""

import numpy as np

from grader.authoring import Bounded, Exercise, expect, expect_close, expect_equal, integers, sampled_from, seeds
from reference import strategy


def rounding_of(answer, ingredients, limit):
    """Sums of whole numbers and a quotient or two; the counts and the names are exact."""
    report, _ = answer
    return {name: (0.0, *(8 * 2.0**-53 * part for part in row[1:])) for name, row in report.items()}, 0.0


exercise = Exercise(
    title="Auditing synthesised data",
    track="strategy",
    entry="data_synthesis_audit",
    oracle=strategy.data_synthesis_audit,
    tolerance=Bounded(rounding_of),
    needs="python",
    order=60,
)

exercise.example(
    ingredients={"voice": [(10000, 1)], "car noise": [(1, 10000)]},
    gives=({"voice": (10000, 10000.0, 1.0), "car noise": (1, 1.0, 10000.0)}, ["car noise"]),
    note="10,000 hours of speech on one hour of noise: a network learns that hour by heart",
)
exercise.example(
    ingredients={"voice": [(10000, 1)], "car noise": [(10000, 1)]},
    gives=({"voice": (10000, 10000.0, 1.0), "car noise": (10000, 10000.0, 1.0)}, []),
    note="10,000 different hours of noise would be no problem",
)
exercise.example(
    ingredients={"car": [(20, 50)], "street": [(1, 600), (400, 1)]},
    gives=({"car": (20, 20.0, 50.0), "street": (401, 1000 * 1000 / 360400, 360.4)}, ["car", "street"]),
    note="20 cars of a video game, and 401 streets, one of which is in 600 of the 1000 pictures",
)
exercise.example(
    ingredients={"voice": [(30, 10)], "noise": [(25, 12)]},
    gives=({"voice": (30, 30.0, 10.0), "noise": (25, 25.0, 12.0)}, ["noise"]),
    note="10 times is as often as is allowed, unless the limit says otherwise",
)
exercise.raises(
    ValueError, ingredients={"voice": [(10, 1)], "noise": [(3, 3)]}, note="10 examples have a voice, but 9 a noise"
)
exercise.raises(ValueError, ingredients={"voice": [(10, 0)]}, note="there is at least one example")


# ---------------------------------------------------------------- what is drawn


def equally(total, draw, among=(2, 3, 4, 5, 6, 8, 10, 12)):
    """All sources are used equally often."""
    uses = draw(sampled_from([n for n in among if total % n == 0]))
    return [(total // uses, uses)]


def unequally(total, draw):
    """A few sources are used often, and the others fill up what is missing."""
    chance = np.random.default_rng(draw(seeds()))
    often = [(int(n), int(u)) for n, u in zip(chance.integers(1, 4, 2), chance.integers(3, 20, 2), strict=True)]
    return [*often, (total - sum(n * u for n, u in often), 1)]


@exercise.inputs
@exercise.matches_oracle
def used_equally(draw):
    """Where every source is used equally often, that is how often an example's source repeats."""
    total = draw(sampled_from((240, 480, 1200)))
    return {"ingredients": {"voice": equally(total, draw), "noise": equally(total, draw, (24, 40, 60))}}


@exercise.matches_oracle
def used_unequally(draw):
    """A source that is used often weighs twice: it is in many examples, and many share it."""
    total = draw(integers(130, 400))
    return {"ingredients": {"voice": unequally(total, draw), "noise": unequally(total, draw)}}


@exercise.matches_oracle
def sources_never_used(draw):
    """A recording that was never used is no source."""
    total = draw(integers(130, 400))
    unused = (draw(integers(3, 50)), 0)
    return {"ingredients": {"voice": [unused, *unequally(total, draw)], "noise": [(total, 1), unused]}}


@exercise.matches_oracle(cases=12)
def around_the_limit(draw):
    """An ingredient that repeats more often than the limit, which is 10 unless given, is named; others are not."""
    given = draw(sampled_from(({}, {"limit": 4.0}, {"limit": 8.0}, {"limit": 16.0})))
    limit = int(given.get("limit", 0))
    # On the limit all are powers of two: no rounding, in whatever way the mean is taken, decides.
    uses = {"a": limit, "b": 2 * limit, "c": limit // 2} if given else {"a": 9, "b": 11, "c": 18}
    total = 64 * limit if given else 9 * 11 * 18
    order = draw(sampled_from((("a", "b", "c"), ("c", "b", "a"), ("b", "c", "a"))))
    return {"ingredients": {name: [(total // uses[name], uses[name])] for name in order}, **given}


@exercise.matches_oracle(cases=12)
def one_favourite(draw):
    """Many sources do not help where one of them is in most of the examples."""
    often, seldom = draw(integers(40, 90)), draw(integers(20, 39))
    favourite = [(1, often), (seldom, 1)]
    return {"ingredients": {"noise": favourite, "voice": [(often + seldom, 1)]}}


# ---------------------------------------------------------------- laws


@exercise.law(cases=12)
def never_more_sources_than_there_are(call, ingredients):
    """The effective number of sources is at most their number, and equal to it where all are used equally often."""
    for name, (sources, effective, _) in call(ingredients)[0].items():
        near = abs(effective - sources) <= 1e-12 * sources
        expect(near, f"the effective number of sources of {name}", effective, sources)


@exercise.law(cases=12, inputs=used_unequally)
def twice_the_data_from_the_same_sources(call, ingredients):
    """With everything used twice as often there are twice as many examples and not one more source."""
    doubled = {name: [(n, 2 * u) for n, u in uses] for name, uses in ingredients.items()}
    before, after = call(ingredients)[0], call(doubled)[0]
    for name, (sources, effective, repeats) in before.items():
        expect_close(after[name], (sources, effective, 2 * repeats), (0.0, 1e-10, 1e-10), f"the doubled row of {name}")


@exercise.law(cases=12, inputs=used_unequally)
def rows_may_be_written_apart(call, ingredients):
    """Sources with equal numbers of uses may be written in one row or in several, in any order."""
    apart = {name: [(1, u) for n, u in uses for _ in range(n)][::-1] for name, uses in ingredients.items()}
    want = call(ingredients)
    bound = ({name: (0.0, 1e-10, 1e-10) for name in ingredients}, 0.0)
    expect_close(call(apart), want, bound, "the answer for sources in rows of their own")


@exercise.law(cases=12)
def ingredients_stand_apart(call, ingredients):
    """Each ingredient has its own row: without the others it is the same."""
    report, repeating = call(ingredients)
    for name, uses in ingredients.items():
        row, alone = call({name: uses})
        expect_close(row[name], report[name], 1e-10, f"the row of {name} alone")
        expect_equal(len(alone), int(name in repeating), f"how many are named where only {name} is there")
