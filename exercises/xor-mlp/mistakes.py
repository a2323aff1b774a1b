"""Wrong answers that students give for a network that learns XOR."""

import numpy as np

from grader.authoring import mistake


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -700, 700)))


def start(hidden, rng):
    w1 = rng.standard_normal((2, hidden))
    return w1, np.zeros(hidden), rng.standard_normal(hidden) / np.sqrt(hidden), 0.0


def loss_slope(p, y):
    return (p - y) / len(y)


def gradients(layers, x, y, slope=lambda z, h: 1 - h * h, dz_of=loss_slope, activation=np.tanh):
    w1, b1, w2, b2 = layers
    z = x @ w1 + b1
    h = activation(z)
    dz = dz_of(sigmoid(h @ w2 + b2), y)
    dh = np.outer(dz, w2) * slope(z, h)
    return x.T @ dh, dh.sum(axis=0), h.T @ dz, float(dz.sum())


def descend(layers, changes, lr):
    return tuple(part - lr * change for part, change in zip(layers, changes, strict=True))


def trained(hidden, steps, layers, step):
    if hidden < 1 or steps < 0:
        raise ValueError("bad arguments")
    with np.errstate(all="ignore"):
        for _ in range(steps):
            layers = step(layers)
    return layers


@mistake
def starts_at_zero(x, y, hidden, steps, lr, rng):
    """All weights started at 0: then no gradient reaches the hidden layer. Draw them at random."""
    layers = np.zeros((2, hidden)), np.zeros(hidden), np.zeros(hidden), 0.0
    return trained(hidden, steps, layers, lambda now: descend(now, gradients(now, x, y), lr))


@mistake
def starts_all_alike(x, y, hidden, steps, lr, rng):
    """All units started alike: they get the same gradients and stay alike, as a single unit. Draw them at random."""
    layers = np.ones((2, hidden)), np.zeros(hidden), np.ones(hidden) / max(hidden, 1) ** 0.5, 0.0
    return trained(hidden, steps, layers, lambda now: descend(now, gradients(now, x, y), lr))


@mistake
def starts_with_random_biases(x, y, hidden, steps, lr, rng):
    """The biases were drawn at random: they start at 0."""
    w1, _, w2, _ = start(hidden, rng)
    layers = w1, rng.standard_normal(hidden), w2, float(rng.standard_normal())
    return trained(hidden, steps, layers, lambda now: descend(now, gradients(now, x, y), lr))


@mistake
def draws_the_second_layer_first(x, y, hidden, steps, lr, rng):
    """The weights were drawn in another order: w1 first, then w2."""
    w2 = rng.standard_normal(hidden) / np.sqrt(hidden)
    layers = rng.standard_normal((2, hidden)), np.zeros(hidden), w2, 0.0
    return trained(hidden, steps, layers, lambda now: descend(now, gradients(now, x, y), lr))


@mistake
def does_not_scale_the_second_layer(x, y, hidden, steps, lr, rng):
    """w2 was drawn too wide: divide it by the square root of the number of hidden units."""
    layers = rng.standard_normal((2, hidden)), np.zeros(hidden), rng.standard_normal(hidden), 0.0
    return trained(hidden, steps, layers, lambda now: descend(now, gradients(now, x, y), lr))


@mistake
def ignores_the_generator(right, x, y, hidden, steps, lr, rng):
    """The start is the same for every seed: draw from the generator that is given, rng."""
    return right(x, y, hidden, steps, lr, np.random.default_rng(0))


@mistake
def leaves_out_the_activation(x, y, hidden, steps, lr, rng):
    """The hidden layer has no tanh: without it two layers are one, and no line parts XOR."""

    def step(now):
        return descend(now, gradients(now, x, y, slope=lambda z, h: 1.0, activation=lambda z: z), lr)

    return trained(hidden, steps, start(max(hidden, 1), rng), step)


@mistake
def takes_the_sigmoid_for_tanh(x, y, hidden, steps, lr, rng):
    """The hidden layer has a sigmoid: it should be tanh."""

    def step(now):
        return descend(now, gradients(now, x, y, slope=lambda z, h: h * (1 - h), activation=sigmoid), lr)

    return trained(hidden, steps, start(max(hidden, 1), rng), step)


@mistake
def forgets_the_slope_of_tanh(x, y, hidden, steps, lr, rng):
    """The gradient passed tanh unchanged: multiply it by 1 - h * h."""
    return trained(
        hidden,
        steps,
        start(max(hidden, 1), rng),
        lambda now: descend(now, gradients(now, x, y, slope=lambda z, h: 1.0), lr),
    )


@mistake
def takes_the_slope_from_before_tanh(x, y, hidden, steps, lr, rng):
    """The slope of tanh is 1 - h * h with h = tanh(z), not 1 - z * z."""
    return trained(
        hidden,
        steps,
        start(max(hidden, 1), rng),
        lambda now: descend(now, gradients(now, x, y, slope=lambda z, h: 1 - z * z), lr),
    )


@mistake
def sums_over_the_examples(x, y, hidden, steps, lr, rng):
    """The loss is a mean: divide the gradients by the number of examples."""
    return trained(
        hidden,
        steps,
        start(max(hidden, 1), rng),
        lambda now: descend(now, gradients(now, x, y, dz_of=lambda p, y: p - y), lr),
    )


@mistake
def takes_the_squared_error(x, y, hidden, steps, lr, rng):
    """That is the gradient of the squared error: with cross-entropy and a sigmoid, p * (1 - p) cancels."""

    def squared(p, y):
        return (p - y) * p * (1 - p) / len(y)

    return trained(
        hidden, steps, start(max(hidden, 1), rng), lambda now: descend(now, gradients(now, x, y, dz_of=squared), lr)
    )


@mistake
def climbs(right, x, y, hidden, steps, lr, rng):
    """The gradient was added: subtract it, so that the loss falls."""
    with np.errstate(all="ignore"):
        return right(x, y, hidden, steps, -lr, rng)


@mistake
def trains_the_last_layer_only(x, y, hidden, steps, lr, rng):
    """The hidden layer never changed: its weights and biases get gradients, too."""

    def step(now):
        *_, dw2, db2 = gradients(now, x, y)
        return (*now[:2], now[2] - lr * dw2, now[3] - lr * db2)

    return trained(hidden, steps, start(max(hidden, 1), rng), step)


@mistake
def trains_no_biases(x, y, hidden, steps, lr, rng):
    """The biases stayed 0: they get gradients, too."""

    def step(now):
        dw1, _, dw2, _ = gradients(now, x, y)
        return now[0] - lr * dw1, now[1], now[2] - lr * dw2, now[3]

    return trained(hidden, steps, start(max(hidden, 1), rng), step)


@mistake
def uses_weights_that_are_new_already(x, y, hidden, steps, lr, rng):
    """w2 was changed before the gradient went back through it: compute all gradients first, then change all."""

    def step(now):
        *_, dw2, db2 = gradients(now, x, y)
        last = now[2] - lr * dw2, now[3] - lr * db2
        h = np.tanh(x @ now[0] + now[1])
        dz = loss_slope(sigmoid(h @ now[2] + now[3]), y)
        dh = np.outer(dz, last[0]) * (1 - h * h)
        return (now[0] - lr * x.T @ dh, now[1] - lr * dh.sum(axis=0), *last)

    return trained(hidden, steps, start(max(hidden, 1), rng), step)


@mistake
def learns_from_one_example_at_a_time(x, y, hidden, steps, lr, rng):
    """Each step saw one example: it should see all of them, and take the mean."""

    def step(now):
        for i in range(len(x)):
            now = descend(now, gradients(now, x[i : i + 1], y[i : i + 1]), lr)
        return now

    return trained(hidden, steps, start(max(hidden, 1), rng), step)


@mistake
def ignores_the_learning_rate(right, x, y, hidden, steps, lr, rng):
    """The whole gradient was subtracted: multiply it by lr."""
    return right(x, y, hidden, steps, 1.0, rng)


@mistake
def ignores_the_number_of_steps(right, x, y, hidden, steps, lr, rng):
    """It always made 250 steps: the number is given."""
    return right(x, y, hidden, 250 if steps >= 0 else steps, lr, rng)


@mistake
def makes_one_step_too_many(right, x, y, hidden, steps, lr, rng):
    """One step too many was made: with steps = 0 there is none."""
    return right(x, y, hidden, steps + 1 if steps >= 0 else steps, lr, rng)


@mistake
def makes_one_step_only(right, x, y, hidden, steps, lr, rng):
    """Only one step was made: repeat it `steps` times."""
    return right(x, y, hidden, min(steps, 1), lr, rng)
