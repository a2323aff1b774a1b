# verdict: failed mistake=takes_the_mean_number_of_uses
def data_synthesis_audit(ingredients, limit=10.0):
    totals = {name: sum(n * u for n, u in rows) for name, rows in ingredients.items()}
    if len(set(totals.values())) != 1 or not all(totals.values()):
        raise ValueError
    report = {}
    for name, rows in ingredients.items():
        sources = sum(n for n, u in rows if u)
        report[name] = (sources, float(sources), totals[name] / sources)
    return report, [k for k, v in report.items() if v[2] > limit]
