def diversity(predictions):
    n_models, m = predictions.shape
    if n_models < 2:
        raise ValueError("it takes two models to differ")
    differing = pairs = 0
    for a in range(n_models):
        for b in range(a + 1, n_models):
            pairs += 1
            for i in range(m):
                if predictions[a, i] != predictions[b, i]:
                    differing += 1
    return differing / (pairs * m)
