def error_analysis(tags, dev_error):
    """What the mis-classified examples have in common, and what fixing it could gain.

    tags       -- for each mis-classified example the list of its categories: none, one or several
    dev_error  -- the error on the dev set in percent

    Returns a list of tuples (category, share, gain), one for each category:
        share  in how many percent of the examples the category occurs
        gain   what the dev error would fall by without these mistakes: dev_error * share / 100
    The largest share comes first, equal shares in the order of the names.
    Raises ValueError when there is no example.
    """
    raise NotImplementedError("error_analysis")
