"""Wrong answers that students give for gradient descent on a parabola."""

import numpy as np

from grader.authoring import mistake


@mistake
def takes_half_the_slope(right, x0, lr, steps):
    """The slope of x^2 is 2x, not x."""
    return right(x0, lr / 2, steps)


@mistake
def climbs(right, x0, lr, steps):
    """The gradient was added: subtract it, so that x^2 falls."""
    return right(x0, -lr, steps)


@mistake
def uses_the_value_for_the_slope(right, x0, lr, steps):
    """x^2 itself was subtracted: the step goes by its slope, 2x."""
    path = [x0]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            path.append(float(np.float64(path[-1]) - lr * np.float64(path[-1]) ** 2))
    return np.array(path), abs(path[-1]) > abs(path[0])


@mistake
def keeps_the_first_slope(right, x0, lr, steps):
    """The slope was computed once: it changes with x, so compute it anew at every step."""
    path = x0 - lr * 2 * x0 * np.arange(steps + 1)
    return path, bool(abs(path[-1]) > abs(path[0]))


@mistake
def forgets_the_learning_rate(right, x0, lr, steps):
    """The whole slope was subtracted: multiply it by the learning rate."""
    return right(x0, 1.0, steps)


@mistake
def leaves_out_the_start(right, x0, lr, steps):
    """The path begins with x0: steps + 1 values in all."""
    path, diverged = right(x0, lr, steps)
    return path[1:], diverged


@mistake
def takes_one_step_too_many(right, x0, lr, steps):
    """One step too many was made: steps + 1 values in all, the first of which is x0."""
    return right(x0, lr, steps + 1)


@mistake
def never_says_that_it_diverges(right, x0, lr, steps):
    """The second answer was always False: it is True where the last x is further from 0 than the first."""
    return right(x0, lr, steps)[0], False


@mistake
def says_whether_it_converges(right, x0, lr, steps):
    """The second answer is the other way round: True where the path leads away from 0."""
    path, diverged = right(x0, lr, steps)
    return path, not diverged


@mistake
def ignores_the_sign_when_it_compares(right, x0, lr, steps):
    """-16 is further from 0 than 2: compare absolute values."""
    path, _ = right(x0, lr, steps)
    return path, bool(path[-1] > path[0])


@mistake
def gives_the_values_of_the_function(right, x0, lr, steps):
    """The heights x^2 were returned: the path consists of the x."""
    path, diverged = right(x0, lr, steps)
    return path**2, diverged
