def transfer_or_not(target, sources, much_more=10.0):
    if target["examples"] < 1 or len(target["features"]) == 0:
        raise ValueError("the target needs data and features")
    rows = {}
    best = "none"
    most = 0
    for name, source in sources.items():
        ratio = source["examples"] / target["examples"]
        common = 0
        for feature in target["features"]:
            if feature in source["features"]:
                common += 1
        shared = common / len(target["features"])
        suitable = source["input"] == target["input"] and ratio >= much_more and shared >= 0.5
        rows[name] = (ratio, shared, suitable)
        if suitable and ratio > most:
            best, most = name, ratio
    return rows, best
