# verdict: failed mistake=compares_points_with_the_threshold
def label_cleanup(table, dev_error, worth_from=25.0):
    total = sum(table.values())
    if not total:
        raise ValueError("empty")
    bad = {k: v for k, v in table.items() if k[0] != k[1]}
    n = sum(bad.values())
    points = n / total * dev_error
    kind = "none"
    if n:
        kind = "systematic" if max(bad.values()) > max(n / 2, 1) else "random"
    return points, dev_error - points, points >= worth_from, kind
