def transfer_or_not(target, sources, much_more=10.0):
    """Does it make sense to start from a network that has learnt another task?

    target    -- the task: {"input": str, "examples": int, "features": list of str}
    sources   -- {name: the task that a network has learnt, described in the same way}
    much_more -- how many times as many examples a source must have

    Returns (rows, best). rows is {name: (ratio, shared, suitable)}:
        ratio     the source's examples for each one of the target's
        shared    the part (0 to 1) of the target's features that the source has, too
        suitable  True when the inputs are the same, ratio >= much_more and shared >= 1/2
    best is the name of the suitable source with the most examples, the first of equal ones, or "none".
    Raises ValueError when the target has no example or no feature.
    """
    raise NotImplementedError("transfer_or_not")
