from collections import Counter
from itertools import chain


def error_analysis(tags, dev_error):
    if not tags:
        raise ValueError("no examples")
    counts = Counter(chain.from_iterable(set(own) for own in tags))
    n = len(tags)
    ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [(category, 100 * count / n, dev_error * (count / n)) for category, count in ranking]
