from collections import Counter
from fractions import Fraction


def label_cleanup(table, dev_error, worth_from=25.0):
    examples = Counter(table)
    if not examples.total():
        raise ValueError("no examples")
    errors = {pair: n for pair, n in examples.items() if n and len(set(pair)) == 2}
    part = Fraction(sum(errors.values()), examples.total())
    kind = "none"
    if errors:
        most = max(errors.values())
        kind = "systematic" if most > 1 and Fraction(most, sum(errors.values())) > Fraction(1, 2) else "random"
    by_labels = dev_error * part.numerator / part.denominator
    return by_labels, dev_error - by_labels, part * 100 >= worth_from, kind
