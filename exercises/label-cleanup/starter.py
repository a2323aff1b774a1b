def label_cleanup(table, dev_error, worth_from=25.0):
    """Are the labels of the dev set worth fixing, and do they err at random?

    table      -- {(label, truth): count}: how many of the mis-classified dev examples that were looked at carry
                  this label and are truly that; the label is right where both are the same
    dev_error  -- the error on the dev set in percent
    worth_from -- from how many percent of the dev error on the labels are worth fixing

    Returns (by_labels, by_all_else, worth, kind):
        by_labels    the part of dev_error that wrong labels cause
        by_all_else  the rest of it
        worth        True or False
        kind         "none", "random" or "systematic"
    Raises ValueError when there is no example.
    """
    raise NotImplementedError("label_cleanup")
