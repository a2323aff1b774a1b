from collections import Counter
from fractions import Fraction


def label_cleanup(table, dev_error, worth_from=25.0):
    examples = Counter(table)
    if not examples.total():
        raise ValueError("no examples")
    errors = +Counter({pair: n for pair, n in examples.items() if len(set(pair)) == 2})
    part = Fraction(errors.total(), examples.total())
    rest = float((1 - part) * Fraction(dev_error))
    if not errors:
        return 0.0, rest, part * 100 >= worth_from, "none"
    _, most = errors.most_common(1)[0]
    kind = "systematic" if most > 1 and Fraction(most, errors.total()) > Fraction(1, 2) else "random"
    return float(part * Fraction(dev_error)), rest, part * 100 >= worth_from, kind
