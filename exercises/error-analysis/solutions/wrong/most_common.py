# verdict: failed mistake=keeps_equal_shares_as_they_came
from collections import Counter


def error_analysis(tags, dev_error):
    if not tags:
        raise ValueError("nothing to look at")
    counter = Counter()
    for own in tags:
        counter.update(dict.fromkeys(own, 1).keys())
    n = len(tags)
    return [(name, 100 * count / n, dev_error * count / n) for name, count in counter.most_common()]
