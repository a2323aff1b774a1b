from grader.authoring import mistake


def normalised(x, gamma, beta, m, v, eps):
    m, v, gamma, beta = (values.reshape(1, -1, 1, 1) for values in (m, v, gamma, beta))
    return gamma * (x - m) / (v + eps) ** 0.5 + beta


def statistics(x):
    return x.mean(dim=(0, 2, 3)), x.var(dim=(0, 2, 3), unbiased=False)


@mistake
def statistics_of_each_pixel(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """Mean and variance are taken over batch, height and width at once: one of each for a channel."""
    z, mean_after, var_after = right(x, gamma, beta, mean, var, training, momentum, eps)
    if training:
        m, v = x.mean(0, keepdim=True), x.var(0, unbiased=False, keepdim=True)
        z = gamma[:, None, None] * (x - m) / (v + eps) ** 0.5 + beta[:, None, None]
    return z, mean_after, var_after


@mistake
def statistics_of_each_image(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """The whole batch shares its statistics; those of each image alone make an instance normalisation."""
    z, mean_after, var_after = right(x, gamma, beta, mean, var, training, momentum, eps)
    if training:
        m, v = x.mean((2, 3), keepdim=True), x.var((2, 3), unbiased=False, keepdim=True)
        z = gamma[:, None, None] * (x - m) / (v + eps) ** 0.5 + beta[:, None, None]
    return z, mean_after, var_after


@mistake
def unbiased_variance_in_the_normalisation(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """The batch is normalised by its biased variance, divided by the count: x.var(..., unbiased=False)."""
    z, mean_after, var_after = right(x, gamma, beta, mean, var, training, momentum, eps)
    if training:
        z = normalised(x, gamma, beta, x.mean((0, 2, 3)), x.var((0, 2, 3)), eps)
    return z, mean_after, var_after


@mistake
def biased_variance_in_the_running_one(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """The running variance gets the unbiased variance of the batch, divided by the count less one."""
    z, mean_after, var_after = right(x, gamma, beta, mean, var, training, momentum, eps)
    if training:
        var_after = (1 - momentum) * var + momentum * statistics(x)[1].detach()
    return z, mean_after, var_after


@mistake
def momentum_the_other_way(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """The momentum is the share of the new batch: running = (1 - momentum)·running + momentum·batch."""
    return right(x, gamma, beta, mean, var, training, 1 - momentum, eps)


@mistake
def running_statistics_never_move(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """In training, the running statistics move towards those of the batch: evaluation lives on them."""
    return right(x, gamma, beta, mean, var, training, momentum, eps)[0], mean, var


@mistake
def running_statistics_move_in_evaluation(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """In evaluation, the running statistics stay as they are."""
    z = right(x, gamma, beta, mean, var, training, momentum, eps)[0]
    return z, *right(x, gamma, beta, mean, var, True, momentum, eps)[1:]


@mistake
def always_uses_the_batch(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """In evaluation, the running statistics normalise, so that an image does not depend on its batch."""
    z = right(x, gamma, beta, mean, var, True, momentum, eps)[0]
    return z, *right(x, gamma, beta, mean, var, training, momentum, eps)[1:]


@mistake
def always_uses_the_running_statistics(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """In training, the statistics of the batch itself normalise it."""
    z = right(x, gamma, beta, mean, var, False, momentum, eps)[0]
    return z, *right(x, gamma, beta, mean, var, training, momentum, eps)[1:]


@mistake
def epsilon_outside_the_root(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """The epsilon is added to the variance, inside the square root."""
    _, mean_after, var_after = right(x, gamma, beta, mean, var, training, momentum, eps)
    m, v = statistics(x) if training else (mean, var)
    return normalised(x, gamma, beta, m, (v**0.5 + eps) ** 2, 0), mean_after, var_after


@mistake
def forgets_the_epsilon(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """Add epsilon to the variance: a channel that is the same everywhere would be divided by zero."""
    return right(x, gamma, beta, mean, var, training, momentum, 0)


@mistake
def divides_by_the_variance(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """Divide by the square root of the variance, not by the variance itself."""
    _, mean_after, var_after = right(x, gamma, beta, mean, var, training, momentum, eps)
    m, v = statistics(x) if training else (mean, var)
    return normalised(x, gamma, beta, m, (v + eps) ** 2, 0), mean_after, var_after


@mistake
def statistics_are_constants_for_the_gradient(right, x, gamma, beta, mean, var, training, momentum=0.1, eps=1e-5):
    """Mean and variance of the batch depend on x: without .detach() there, the gradient flows through them too."""
    _, mean_after, var_after = right(x, gamma, beta, mean, var, training, momentum, eps)
    m, v = (values.detach() for values in (statistics(x) if training else (mean, var)))
    return normalised(x, gamma, beta, m, v, eps), mean_after, var_after
