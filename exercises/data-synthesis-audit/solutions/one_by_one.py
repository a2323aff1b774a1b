def data_synthesis_audit(ingredients, limit=10.0):
    """Writes every source down, and works with the probability of each."""
    uses = {name: [u for n, u in rows for _ in range(n) if u] for name, rows in ingredients.items()}
    sizes = set(map(sum, uses.values()))
    if len(sizes) > 1 or 0 in sizes:
        raise ValueError("every example has one source of each ingredient")
    size = sizes.pop()

    def row(own):
        repeats = sum(u * u for u in own) / size
        return len(own), size / repeats, repeats

    report = {name: row(own) for name, own in uses.items()}
    return report, [name for name in report if report[name][2] > limit]
