def data_synthesis_audit(ingredients, limit=10.0):
    size = None
    report = {}
    repeating = []
    for name, rows in ingredients.items():
        total = 0
        squares = 0
        sources = 0
        for n, u in rows:
            total += n * u
            squares += n * u * u
            if u > 0:
                sources += n
        if total == 0 or (size is not None and size != total):
            raise ValueError("the ingredients do not fit together")
        size = total
        repeats = squares / total
        report[name] = (sources, total / repeats, repeats)
        if repeats > limit:
            repeating.append(name)
    return report, repeating
