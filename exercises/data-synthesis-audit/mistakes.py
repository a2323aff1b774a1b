"""Wrong answers that students give for auditing synthesised data."""

from grader.authoring import mistake


def audited(right, ingredients, limit, row):
    """The right answer, but with rows of another kind: row(uses, (sources, effective, repeats))."""
    report, _ = right(ingredients, limit)
    changed = {name: row(ingredients[name], given) for name, given in report.items()}
    return changed, [name for name, given in changed.items() if given[2] > limit]


def examples(uses):
    return sum(n * u for n, u in uses)


@mistake
def takes_the_mean_number_of_uses(right, ingredients, limit=10.0):
    """The mean over the sources was taken: the mean over the examples is meant, and most of them share a favourite."""

    def row(uses, given):
        return given[0], float(given[0]), examples(uses) / given[0]

    return audited(right, ingredients, limit, row)


@mistake
def takes_the_largest_number_of_uses(right, ingredients, limit=10.0):
    """The source that is used most was looked at: take the mean over all examples."""

    def row(uses, given):
        most = float(max(u for _, u in uses))
        return given[0], examples(uses) / most, most

    return audited(right, ingredients, limit, row)


@mistake
def counts_rows_for_sources(right, ingredients, limit=10.0):
    """The rows were counted: a row (n, u) stands for n sources."""
    return audited(right, ingredients, limit, lambda uses, given: (sum(u > 0 for _, u in uses), *given[1:]))


@mistake
def counts_sources_never_used(right, ingredients, limit=10.0):
    """Sources with 0 uses were counted: what is in no example adds no variety."""
    return audited(right, ingredients, limit, lambda uses, given: (sum(n for n, _ in uses), *given[1:]))


@mistake
def takes_each_row_for_one_source(right, ingredients, limit=10.0):
    """A row (n, u) stands for n sources with u uses each, not for one source with n * u uses."""

    def row(uses, given):
        squares = sum((n * u) ** 2 for n, u in uses)
        return given[0], examples(uses) ** 2 / squares, squares / examples(uses)

    return audited(right, ingredients, limit, row)


@mistake
def leaves_the_example_itself_out(right, ingredients, limit=10.0):
    """An example shares its source with itself, too: where every source is used once, the answer is 1."""

    def row(uses, given):
        return given[0], given[1], given[2] - 1

    return audited(right, ingredients, limit, row)


@mistake
def forgets_to_divide_by_the_examples(right, ingredients, limit=10.0):
    """The squares of the uses were added up: divide by the number of examples for the mean."""

    def row(uses, given):
        squares = float(sum(n * u * u for n, u in uses))
        return given[0], given[1], squares

    return audited(right, ingredients, limit, row)


@mistake
def gives_shares(right, ingredients, limit=10.0):
    """A share of the examples was given: multiply by their number, the answer is how many examples."""
    return audited(right, ingredients, limit, lambda uses, given: (*given[:2], given[2] / examples(uses)))


@mistake
def gives_all_sources_as_effective(right, ingredients, limit=10.0):
    """The effective number is examples / repeats: sources that are hardly ever used count little."""
    return audited(right, ingredients, limit, lambda uses, given: (given[0], float(given[0]), given[2]))


@mistake
def exchanges_effective_and_repeats(right, ingredients, limit=10.0):
    """The order of a row is (sources, effective, repeats)."""
    report, repeating = right(ingredients, limit)
    return {name: (row[0], row[2], row[1]) for name, row in report.items()}, repeating


@mistake
def names_what_reaches_the_limit(right, ingredients, limit=10.0):
    """Exactly the limit is allowed: compare with >, not with >=."""
    report, _ = right(ingredients, limit)
    return report, [name for name, row in report.items() if row[2] >= limit]


@mistake
def ignores_the_limit(right, ingredients, limit=10.0):
    """The limit was always 10: use the one that is given."""
    return right(ingredients, 10.0)


@mistake
def names_what_is_in_order(right, ingredients, limit=10.0):
    """The ingredients that do not repeat themselves were named: name those that do."""
    report, repeating = right(ingredients, limit)
    return report, [name for name in report if name not in repeating]


@mistake
def judges_by_the_number_of_sources(right, ingredients, limit=10.0):
    """Few sources are no fault by themselves: what counts is how often they repeat."""
    report, _ = right(ingredients, limit)
    return report, [name for name, row in report.items() if row[0] < limit]


@mistake
def names_the_worst_only(right, ingredients, limit=10.0):
    """Every ingredient over the limit is named, not the worst alone."""
    report, repeating = right(ingredients, limit)
    return report, sorted(repeating, key=lambda name: -report[name][2])[:1]


@mistake
def names_the_worst_first(right, ingredients, limit=10.0):
    """The names stand in the order in which the ingredients are given."""
    report, repeating = right(ingredients, limit)
    return report, sorted(repeating, key=lambda name: -report[name][2])
