"""Wrong answers that students give for the numerical gradient."""

import numpy as np

from grader.authoring import mistake


def differences(f, x, h, difference, steps=lambda x, index, h: one(x, index, h)):
    """difference(f, x, step) for each element, with a step array made by `steps`."""
    if not h > 0:
        raise ValueError("bad step")
    gradient = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        gradient[index] = difference(f, x, steps(x, index, h))
    return gradient


def one(x, index, h):
    step = np.zeros(x.shape)
    step[index] = h
    return step


def central(f, x, step):
    return (f(x + step) - f(x - step)) / (2 * np.max(step))


@mistake
def takes_a_forward_difference(f, x, h=1e-5):
    """Only the step to the right was made: go to both sides, f(x + h) - f(x - h), the error is then far smaller."""
    return differences(f, x, h, lambda f, x, step: (f(x + step) - f(x)) / h)


@mistake
def takes_a_backward_difference(f, x, h=1e-5):
    """Only the step to the left was made: go to both sides, f(x + h) - f(x - h), the error is then far smaller."""
    return differences(f, x, h, lambda f, x, step: (f(x) - f(x - step)) / h)


@mistake
def divides_by_one_step(right, f, x, h=1e-5):
    """From x - h to x + h it is two steps: divide by 2 * h."""
    return 2 * right(f, x, h)


@mistake
def forgets_to_divide(right, f, x, h=1e-5):
    """The difference of the values is no slope yet: divide by 2 * h."""
    return right(f, x, h) * 2 * h


@mistake
def divides_by_two_only(right, f, x, h=1e-5):
    """The difference was divided by 2: divide by 2 * h, the distance of the two points."""
    return right(f, x, h) * h


@mistake
def multiplies_by_the_step(right, f, x, h=1e-5):
    """`/ 2 * h` divides by 2 and multiplies by h: write / (2 * h)."""
    return right(f, x, h) * h * h


@mistake
def subtracts_the_other_way(right, f, x, h=1e-5):
    """The sign is wrong: f(x + h) comes first."""
    return -right(f, x, h)


@mistake
def moves_all_elements_at_once(f, x, h=1e-5):
    """All elements were moved together: move one, and leave all others as they are."""
    return differences(f, x, h, central, lambda x, index, h: np.full(x.shape, h))


@mistake
def moves_whole_rows(f, x, h=1e-5):
    """x[i] is a whole row of a matrix: go through all indices, np.ndindex(*x.shape) or np.nditer."""
    return differences(f, x, h, central, lambda x, index, h: one(x, index[:1], h))


@mistake
def does_not_go_back(f, x, h=1e-5):
    """The elements that had been moved stayed where they were: put each back before the next is moved."""
    x = x.astype(float)

    def there_and_beyond(f, _, step):
        x[...] += step
        above = f(x)
        x[...] -= 2 * step
        return (above - f(x)) / (2 * h)

    return differences(f, x, h, there_and_beyond)


@mistake
def goes_back_half_of_the_way(f, x, h=1e-5):
    """From x + h it takes 2 * h to get to x - h: with one h it is x itself, and the difference half of it."""
    return differences(f, x, h, lambda f, x, step: (f(x + step) - f(x)) / (2 * h))


@mistake
def ignores_the_step(right, f, x, h=1e-5):
    """The step was always 1e-5: use the one that is given."""
    right(f, x, h)
    return right(f, x, 1e-5)


@mistake
def takes_a_step_in_proportion(f, x, h=1e-5):
    """The step was multiplied by the size of the element: it is h for every one."""
    return differences(f, x, h, central, lambda x, index, h: one(x, index, h * max(1.0, abs(float(x[index])))))


@mistake
def gives_a_flat_gradient(right, f, x, h=1e-5):
    """The gradient is a vector: it should have the shape of x."""
    return right(f, x, h).reshape(-1)


@mistake
def keeps_whole_numbers(right, f, x, h=1e-5):
    """In an array of integers x + h is cut off to an integer: make it an array of floats first."""
    if x.dtype.kind == "f":
        return right(f, x, h)
    return differences(
        f, x, h, lambda f, x, step: (f((x + step).astype(x.dtype)) - f((x - step).astype(x.dtype))) / (2 * h)
    )


@mistake
def calls_f_in_the_middle_too(f, x, h=1e-5):
    """f(x) is not needed: two calls for each element are enough, and f may be slow."""

    def three_points(f, x, step):
        f(x)
        return central(f, x, step)

    return differences(f, x, h, three_points)
