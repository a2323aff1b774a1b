def error_analysis(tags, dev_error):
    if len(tags) == 0:
        raise ValueError("no examples")
    counts = {}
    for categories in tags:
        seen = []
        for category in categories:
            if category not in seen:
                seen.append(category)
                counts[category] = counts.get(category, 0) + 1
    rows = []
    for category in sorted(counts):
        share = counts[category] / len(tags) * 100
        rows.append((category, share, dev_error * share / 100))
    rows.sort(key=lambda row: -counts[row[0]])
    return rows
