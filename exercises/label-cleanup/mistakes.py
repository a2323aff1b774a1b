"""Wrong answers that students give for cleaning up labels."""

from collections import Counter

from grader.authoring import mistake


def wrong_labels(table):
    return {kind: count for kind, count in table.items() if kind[0] != kind[1]}


def answer(table, dev_error, worth_from, kind=None, share=None):
    """The right answer, but for what decides on the kind of the errors, or for their share in percent."""
    if sum(table.values()) < 1:
        raise ValueError("no examples")
    wrong = wrong_labels(table)
    percent = 100 * sum(wrong.values()) / sum(table.values()) if share is None else share
    name = (kind or one_kind)(wrong) if sum(wrong.values()) else "none"
    return dev_error * percent / 100, dev_error - dev_error * percent / 100, percent >= worth_from, name


def one_kind(wrong):
    return named(max(wrong.values()) >= 2 and 2 * max(wrong.values()) > sum(wrong.values()))


def named(systematic):
    return "systematic" if systematic else "random"


@mistake
def takes_the_share_for_the_error(right, table, dev_error, worth_from=25.0):
    """The share of wrong labels is not yet the error that they cause: that is this share of the dev error."""
    by_labels, _, worth, kind = right(table, dev_error, worth_from)
    share = 100 * by_labels / dev_error
    return share, 100 - share, worth, kind


@mistake
def compares_points_with_the_threshold(right, table, dev_error, worth_from=25.0):
    """The part of the dev error that labels cause decides, in percent of it, not the points: 0.6 of 2 are much."""
    by_labels, other, _, kind = right(table, dev_error, worth_from)
    return by_labels, other, by_labels >= worth_from, kind


@mistake
def cleans_up_when_it_is_little(right, table, dev_error, worth_from=25.0):
    """The decision is the other way round: labels are worth fixing when they cause a large part of the error."""
    by_labels, other, worth, kind = right(table, dev_error, worth_from)
    return by_labels, other, not worth, kind


@mistake
def wants_more_than_the_threshold(table, dev_error, worth_from=25.0):
    """Exactly `worth_from` percent are enough: compare with >=, not with >."""
    by_labels, other, worth, kind = answer(table, dev_error, worth_from)
    wrong = sum(wrong_labels(table).values())
    return by_labels, other, worth and 100 * wrong > worth_from * sum(table.values()), kind


@mistake
def ignores_the_threshold(right, table, dev_error, worth_from=25.0):
    """The threshold was always 25 percent: use the one that is given, worth_from."""
    return right(table, dev_error, 25.0)


@mistake
def counts_the_right_labels(right, table, dev_error, worth_from=25.0):
    """The examples with a right label were counted: a label is wrong where it is not the truth."""
    flipped = {(label, truth if label != truth else f"not {truth}"): count for (label, truth), count in table.items()}
    right_ones = {kind: count for kind, count in flipped.items() if kind not in table}
    others = {(label, label): 0 for label, _ in table} | {("all", "all"): sum(wrong_labels(table).values())}
    return right({**right_ones, **others}, dev_error, worth_from)


@mistake
def counts_kinds_for_examples(table, dev_error, worth_from=25.0):
    """The kinds of wrong label were counted: add up how many examples there are of each."""
    kinds = sum(1 for count in wrong_labels(table).values() if count)
    return answer(table, dev_error, worth_from, share=100 * kinds / max(sum(table.values()), 1))


@mistake
def divides_by_the_right_labels(table, dev_error, worth_from=25.0):
    """The share is that of all mis-classified examples, not the ratio of wrong labels to right ones."""
    wrong = sum(wrong_labels(table).values())
    return answer(table, dev_error, worth_from, share=100 * wrong / max(sum(table.values()) - wrong, 1))


@mistake
def joins_both_directions(table, dev_error, worth_from=25.0):
    """Cats labelled as dogs and dogs labelled as cats were added: a system errs in one direction."""

    def joined(wrong):
        both = Counter()
        for kind, count in wrong.items():
            both[frozenset(kind)] += count
        return one_kind(both)

    return answer(table, dev_error, worth_from, joined)


@mistake
def looks_at_the_label_only(table, dev_error, worth_from=25.0):
    """All wrong labels of one name were added: a kind is a pair, what it says and what it should say."""

    def by_label(wrong):
        labels = Counter()
        for (label, _), count in wrong.items():
            labels[label] += count
        return one_kind(labels)

    return answer(table, dev_error, worth_from, by_label)


@mistake
def looks_at_the_truth_only(table, dev_error, worth_from=25.0):
    """All wrong labels of one true class were added: a kind is a pair, what it says and what it should say."""

    def by_truth(wrong):
        truths = Counter()
        for (_, truth), count in wrong.items():
            truths[truth] += count
        return one_kind(truths)

    return answer(table, dev_error, worth_from, by_truth)


@mistake
def takes_half_for_most(table, dev_error, worth_from=25.0):
    """Exactly half of the wrong labels is not more than half: compare with >, not with >=."""
    return answer(
        table,
        dev_error,
        worth_from,
        lambda wrong: named(max(wrong.values()) >= 2 and 2 * max(wrong.values()) >= sum(wrong.values())),
    )


@mistake
def takes_one_for_a_system(table, dev_error, worth_from=25.0):
    """A single wrong label is chance: it takes two of one kind to be a system."""
    return answer(table, dev_error, worth_from, lambda wrong: named(2 * max(wrong.values()) > sum(wrong.values())))


@mistake
def compares_with_the_whole_sample(table, dev_error, worth_from=25.0):
    """The largest kind was compared with all examples: compare it with the wrong labels."""
    total = sum(table.values())
    return answer(
        table, dev_error, worth_from, lambda wrong: named(max(wrong.values()) >= 2 and 2 * max(wrong.values()) > total)
    )


@mistake
def calls_no_error_random(right, table, dev_error, worth_from=25.0):
    """Where no label is wrong, the kind is "none"."""
    by_labels, other, worth, kind = right(table, dev_error, worth_from)
    return by_labels, other, worth, "random" if kind == "none" else kind


@mistake
def exchanges_random_and_systematic(right, table, dev_error, worth_from=25.0):
    """The two words have changed places: systematic is what happens again and again in the same way."""
    *rest, kind = right(table, dev_error, worth_from)
    return (*rest, {"random": "systematic", "systematic": "random"}.get(kind, kind))
