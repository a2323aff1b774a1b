def transfer_or_not(target, sources, much_more=10.0):
    wanted, n = set(target["features"]), target["examples"]
    if n <= 0 or not wanted:
        raise ValueError("nothing to transfer to")

    def row(source):
        ratio, shared = source["examples"] / n, len(wanted.intersection(source["features"])) / len(wanted)
        return ratio, shared, all((source["input"] == target["input"], ratio >= much_more, 2 * shared >= 1))

    rows = {name: row(source) for name, source in sources.items()}
    ranking = sorted((name for name in rows if rows[name][-1]), key=lambda name: -sources[name]["examples"])
    return rows, (ranking or ["none"])[0]
