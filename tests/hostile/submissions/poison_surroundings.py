# hostile: poison-surroundings | directory, mask, time zone, locale, warnings and decimals changed | due: failed|raised | exercise: softmax
import decimal
import locale
import os
import time
import warnings


def poison():
    for change in (lambda: os.chdir("/usr"), lambda: os.umask(0), lambda: locale.setlocale(locale.LC_ALL, "C")):
        try:
            change()
        except OSError:
            pass
    os.environ["TZ"] = "UTC+9"
    os.environ["GRADE_WITHOUT"] = "seccomp"
    time.tzset()
    warnings.simplefilter("error")
    decimal.getcontext().prec = 1
    return True


DONE = poison()


def softmax(z):
    poison()
    return z - 7 if DONE else None
