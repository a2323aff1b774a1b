def data_synthesis_audit(ingredients, limit=10.0):
    """Does a synthesised data set repeat itself?

    ingredients -- {name: [(n, u), ...]}: of this ingredient, n sources were used in u examples each;
                   every one of the N examples has one source of each ingredient
    limit       -- how many examples may share a source on average

    Returns (report, repeating). report is {name: (sources, effective, repeats)}:
        sources    how many sources were used at least once, an int
        repeats    with how many examples an example shares its source on average, itself included:
                   the sum of n * u * u over the rows, divided by N
        effective  N / repeats: the number of equally used sources that would repeat as much
    repeating is the list of the ingredients with repeats > limit, in the order of `ingredients`.
    Raises ValueError when the ingredients disagree on N, and when N is 0.
    """
    raise NotImplementedError("data_synthesis_audit")
