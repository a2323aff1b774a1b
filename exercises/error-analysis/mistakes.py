"""Wrong answers that students give for error analysis."""

from collections import Counter

from grader.authoring import mistake


def table(counts, total, dev_error, order=lambda item: (-item[1], item[0])):
    rows = sorted(counts.items(), key=order)
    return [(name, 100 * n / total, dev_error * (100 * n / total) / 100) for name, n in rows]


def checked(tags):
    if not tags:
        raise ValueError("no examples")


def counted(tags):
    checked(tags)
    return Counter(name for own in tags for name in set(own))


@mistake
def divides_by_the_number_of_tags(tags, dev_error):
    """A share is that of the examples, not of the tags: examples may have several, and the shares more than 100."""
    counts = counted(tags)
    return table(counts, counts.total(), dev_error)


@mistake
def looks_at_the_first_tag_only(right, tags, dev_error):
    """An example counts for every category that it has, not for the first alone."""
    return right([own[:1] for own in tags], dev_error)


@mistake
def leaves_out_examples_without_a_tag(tags, dev_error):
    """Mistakes without a category were left out of the total: they are mistakes, too."""
    return table(counted(tags), sum(1 for own in tags if own) or 1, dev_error)


@mistake
def counts_a_repeated_tag_twice(tags, dev_error):
    """A category counts once for an example, however often it is written there."""
    checked(tags)
    return table(Counter(name for own in tags for name in own), len(tags), dev_error)


@mistake
def gives_the_share_for_the_gain(right, tags, dev_error):
    """The gain cannot be larger than the dev error: it is the share of it, dev_error * share / 100."""
    return [(name, share, share) for name, share, _ in right(tags, dev_error)]


@mistake
def gives_the_error_that_is_left(right, tags, dev_error):
    """The gain is what the error falls by, not what is left of it."""
    return [(name, share, dev_error - gain) for name, share, gain in right(tags, dev_error)]


@mistake
def forgets_that_shares_are_percent(right, tags, dev_error):
    """A share is in percent: divide by 100 when you multiply the dev error by it."""
    return [(name, share, 100 * gain) for name, share, gain in right(tags, dev_error)]


@mistake
def gives_shares_as_fractions(right, tags, dev_error):
    """A share is in percent: half of the mistakes are 50, not 0.5."""
    return [(name, share / 100, gain) for name, share, gain in right(tags, dev_error)]


@mistake
def gives_counts_for_shares(right, tags, dev_error):
    """The number of examples was given: the share is 100 times the number, divided by the number of all mistakes."""
    return [(name, float(round(share * len(tags) / 100)), gain) for name, share, gain in right(tags, dev_error)]


@mistake
def sorts_by_name(tags, dev_error):
    """The category with the largest share comes first; names decide only between equal shares."""
    return table(counted(tags), len(tags), dev_error, lambda item: item[0])


@mistake
def begins_with_the_smallest(tags, dev_error):
    """The category with the largest share comes first, as it is the one to work on."""
    return table(counted(tags), len(tags), dev_error, lambda item: (item[1], item[0]))


@mistake
def keeps_equal_shares_as_they_came(tags, dev_error):
    """Categories with equal shares stood in the order in which they occurred: sort them by name."""
    checked(tags)
    counts = Counter(name for own in tags for name in dict.fromkeys(own))
    return table(counts, len(tags), dev_error, lambda item: -item[1])


@mistake
def names_the_largest_only(right, tags, dev_error):
    """The table has a row for every category, not for the largest alone."""
    return right(tags, dev_error)[:1]
