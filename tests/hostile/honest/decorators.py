import functools
import time


def timed(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        started = time.perf_counter()
        try:
            return function(*args, **kwargs)
        finally:
            wrapper.seconds = time.perf_counter() - started

    wrapper.seconds = 0.0
    return wrapper


def checked(message="the filter does not fit"):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(n, f, p=0, s=1):
            if s < 1 or p < 0 or f > n + 2 * p:
                raise ValueError(message)
            return function(n, f, p, s)

        return wrapper

    return decorate


@timed
@checked()
def conv_output_size(n, f, p=0, s=1):
    return (n + 2 * p - f) // s + 1
