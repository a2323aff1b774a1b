# verdict: failed mistake=shares_of_all_features
def transfer_or_not(target, sources, much_more=10.0):
    if target["examples"] < 1 or not target["features"]:
        raise ValueError
    rows = {}
    for name, s in sources.items():
        a, b = set(target["features"]), set(s["features"])
        similarity = len(a & b) / len(a | b)
        ratio = s["examples"] / target["examples"]
        rows[name] = (ratio, similarity, s["input"] == target["input"] and ratio >= much_more and similarity >= 0.5)
    good = {k: v[0] for k, v in rows.items() if v[2]}
    return rows, max(good, key=good.get) if good else "none"
