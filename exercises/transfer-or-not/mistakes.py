"""Wrong answers that students give for transfer learning."""

from grader.authoring import mistake


def judged(target, sources, suits, share=None, rank=lambda name, rows, sources: rows[name][0]):
    """The right answer, but for what makes a source suitable, what is shared, or which suitable one is the best."""
    if target["examples"] < 1 or not target["features"]:
        raise ValueError("the target needs examples and features")
    rows = {}
    for name, source in sources.items():
        ratio = source["examples"] / target["examples"]
        shared = (share or shared_part)(source["features"], target["features"])
        rows[name] = ratio, shared, suits(source["input"] == target["input"], ratio, shared)
    suitable = [name for name in rows if rows[name][2]]
    return rows, max(suitable, key=lambda name: rank(name, rows, sources), default="none")


def shared_part(source, target):
    return len(set(source) & set(target)) / len(set(target))


@mistake
def ignores_the_input(target, sources, much_more=10.0):
    """A source with another input was taken: what reads sound cannot read images."""
    return judged(target, sources, lambda same, ratio, shared: ratio >= much_more and shared >= 0.5)


@mistake
def ignores_how_much_data_there_is(target, sources, much_more=10.0):
    """A source with few examples was taken: it must have many times as many as the target."""
    return judged(target, sources, lambda same, ratio, shared: same and shared >= 0.5)


@mistake
def ignores_the_features(target, sources, much_more=10.0):
    """A source with other features was taken: what its first layers learn must help the target."""
    return judged(target, sources, lambda same, ratio, shared: same and ratio >= much_more)


@mistake
def wants_one_of_three(target, sources, much_more=10.0):
    """All three conditions must hold: join them with `and`, not with `or`."""
    return judged(target, sources, lambda same, ratio, shared: same or ratio >= much_more or shared >= 0.5)


@mistake
def wants_more_than_much(target, sources, much_more=10.0):
    """Exactly `much_more` times as many examples are enough: compare with >=, not with >."""
    return judged(target, sources, lambda same, ratio, shared: same and ratio > much_more and shared >= 0.5)


@mistake
def wants_more_than_half(target, sources, much_more=10.0):
    """Exactly half of the features is enough: compare with >=, not with >."""
    return judged(target, sources, lambda same, ratio, shared: same and ratio >= much_more and shared > 0.5)


@mistake
def takes_any_shared_feature(target, sources, much_more=10.0):
    """One feature in common is not enough: it takes half of the target's features."""
    return judged(target, sources, lambda same, ratio, shared: same and ratio >= much_more and shared > 0)


@mistake
def ignores_what_is_called_much(right, target, sources, much_more=10.0):
    """Ten times as many were always enough: use the number that is given, much_more."""
    return right(target, sources, 10.0)


@mistake
def divides_the_other_way(target, sources, much_more=10.0):
    """The ratio is upside down: it is the source's examples for each one of the target's."""
    rows, _ = judged(target, sources, lambda *_: False)
    turned = {name: (1 / row[0] if row[0] else float("inf"), row[1], False) for name, row in rows.items()}
    suits = {
        name: r >= much_more and s >= 0.5 and sources[name]["input"] == target["input"]
        for name, (r, s, _) in turned.items()
    }
    best = max((name for name in rows if suits[name]), key=lambda name: turned[name][0], default="none")
    return {name: (r, s, suits[name]) for name, (r, s, _) in turned.items()}, best


@mistake
def shares_of_the_source(target, sources, much_more=10.0):
    """The share is that of the target's features, not of the source's: what else the source knows does no harm."""
    return judged(
        target,
        sources,
        lambda same, ratio, shared: same and ratio >= much_more and shared >= 0.5,
        lambda source, own: shared_part(own, source),
    )


@mistake
def shares_of_all_features(target, sources, much_more=10.0):
    """The share is that of the target's features, not of all features of both."""
    return judged(
        target,
        sources,
        lambda same, ratio, shared: same and ratio >= much_more and shared >= 0.5,
        lambda source, own: len(set(source) & set(own)) / len(set(source) | set(own)),
    )


@mistake
def counts_shared_features(target, sources, much_more=10.0):
    """The shared features were counted: divide by the number of the target's features."""
    return judged(
        target,
        sources,
        lambda same, ratio, shared: same and ratio >= much_more and shared >= 2,
        lambda source, own: float(len(set(source) & set(own))),
    )


@mistake
def names_the_first_suitable(target, sources, much_more=10.0):
    """The first suitable source was named: the best is the one with the most examples."""
    return judged(
        target,
        sources,
        lambda same, ratio, shared: same and ratio >= much_more and shared >= 0.5,
        rank=lambda name, rows, sources: 0,
    )


@mistake
def names_the_most_similar(target, sources, much_more=10.0):
    """The source with the most features in common was named: among suitable ones the number of examples decides."""
    return judged(
        target,
        sources,
        lambda same, ratio, shared: same and ratio >= much_more and shared >= 0.5,
        rank=lambda name, rows, sources: rows[name][1],
    )


@mistake
def names_the_largest_of_all(right, target, sources, much_more=10.0):
    """The largest source was named although it is not suitable: choose among the suitable ones."""
    rows, best = right(target, sources, much_more)
    return rows, best if best == "none" else max(rows, key=lambda name: rows[name][0])


@mistake
def always_names_one(right, target, sources, much_more=10.0):
    """Where no source is suitable, do not transfer: the answer is "none"."""
    rows, best = right(target, sources, much_more)
    return rows, max(rows, key=lambda name: rows[name][0]) if best == "none" else best


@mistake
def names_the_last_of_equals(right, target, sources, much_more=10.0):
    """Of equally large suitable sources the first is named."""
    rows, best = right(target, sources, much_more)
    return rows, next((n for n in reversed(rows) if rows[n][2] and rows[n][0] == rows[best][0]), best)
