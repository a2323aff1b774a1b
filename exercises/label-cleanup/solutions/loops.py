def label_cleanup(table, dev_error, worth_from=25.0):
    total = 0
    wrong = 0
    most = 0
    for (label, truth), count in table.items():
        total += count
        if label != truth:
            wrong += count
            if count > most:
                most = count
    if total == 0:
        raise ValueError("no examples")
    p = wrong / total * 100
    by_labels = dev_error * p / 100
    if wrong == 0:
        kind = "none"
    elif most > wrong / 2 and most >= 2:
        kind = "systematic"
    else:
        kind = "random"
    return by_labels, dev_error - by_labels, p >= worth_from, kind
