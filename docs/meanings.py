"""What the code does not say in a form that docs/reference_pages.py could read: the meanings of names."""

from __future__ import annotations

from grader.model import Status

VARIABLES = {
    "GRADE_COURSE": "The course folder, where `--course` names none.",
    "GRADE_STATE": "The folder for what is kept: gradebook, salt, what a student has done. Default: `.grade` in the "
    "course for what is official, and a folder under `$XDG_STATE_HOME`, else `~/.local/state`, for the rest.",
    "GRADE_CACHE": "The folder for what can be made again. Default: `$XDG_CACHE_HOME`, else `~/.cache`.",
    "GRADE_GRADEBOOK": "The gradebook, where `--gradebook` names none: a file, or an address with `://`.",
    "GRADE_LANG": "The language, where `--lang` names none. Else the locale decides: `LC_ALL`, `LC_MESSAGES`, `LANG`.",
    "GRADE_DEBUG": "Anything but nothing: a fault of the grader's ends with its traceback, and workers may print.",
    "GRADE_WITHOUT": "Layers of confinement to go without, separated by commas, to see what their absence means.",
}
STATUSES = {
    Status.PASSED: "right",
    Status.SKIPPED: "not asked for by this form of the exercise, such as refusals in some courses; in no mark",
    Status.UNCHECKED: "could not be checked here, for want of PyTorch or a GPU: never a pass, and in no mark",
    Status.MISSING: "the function is not there, or not begun",
    Status.FAILED: "a wrong answer",
    Status.RAISED: "an exception where an answer was due",
    Status.TIMEOUT: "more time than the rubric allows",
    Status.MEMORY: "more memory than the rubric allows",
    Status.CRASHED: "the process of the submission ended",
    Status.BROKEN: "a fault of the grader's: it costs no points and no attempt, and is in no mark",
}
EXITS = {
    0: "all that was asked for is right",
    1: "something is wrong",
    2: "what was asked for cannot be done, or a file cannot be read",
    3: "the grader is broken, or the course: a spec or the rubric breaks a rule",
    4: "something that was required could not be checked, or not promised",
}
TYPES = {"string": "text", "integer": "whole number", "number": "number", "boolean": "yes or no", "object": "object",
         "null": "null"}  # fmt: skip
