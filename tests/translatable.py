"""What the grader and its exercises say, read from their syntax trees: the msgids that a translation must hold."""

import ast
import re

# Whose message is said to a user. What an author does wrong is told in English: those errors name lines and keys.
ERRORS = ("UsageError", "SubmissionError", "CannotCheck", "GraderFault", "Refused", "NetworkError", "TaskError", "HeadError",
          "LoopError", "NotDifferentiable", "ImportError")  # fmt: skip
# Calls, and which of their arguments are said as they stand.
SAYS = {**dict.fromkeys(("Sentence", "say", "add", *ERRORS), (0,)), "_without_judging": (2,), "_verdict": (1,)}
# Calls, and which of their arguments name in words what is compared, what is there and what is due.
COMPARES = {"mismatch": (0, 1, 2), "expect": (1, 2, 3), "expect_equal": (2,), "expect_close": (3,)}
_PLACE = re.compile(r"\{(\w*)\}")
# Two words in a row. All else is a name, or code such as `zero_pad(x, 0)`.
_PHRASE = re.compile(r"(?:^|[ (])[a-z]{2,}[,:]? (?:[a-z]{2,}|\{)")
_CLAUSE = re.compile(r"(?:[a-z]{2,} ){3}")


def template(node):
    """The text of a literal or an f-string, its expressions as {0}, {1}, ...; None for anything else."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if not isinstance(node, ast.JoinedStr):
        return None
    text, places = "", 0
    for value in node.values:
        text += value.value if isinstance(value, ast.Constant) else f"{{{places}}}"
        places += not isinstance(value, ast.Constant)
    return text


def said(path):
    """Every template that a module says: in a sentence, in an error, or in a text that it returns for one."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call):
            yield from (text for text in _arguments(node, SAYS) if has_words(text))
        if isinstance(node, ast.Return) and isinstance(node.value, ast.JoinedStr):
            yield from (text for text in [template(node.value)] if _CLAUSE.search(text))
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "template":
            yield from (text for text in [template(node.value)] if text is not None)
    yield from compared(path)


def compared(path):
    """The words in which the comparisons of a module name their sides."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Call):
            yield from (text for text in _arguments(node, COMPARES) if _PHRASE.search(text))


def has_words(text):
    """Is there something to translate besides the places?"""
    return re.search(r"[A-Za-z]{2}", _PLACE.sub("", text)) is not None


def _arguments(call, which):
    positions = which.get(getattr(call.func, "id", getattr(call.func, "attr", "")), ())
    given = [call.args[i] for i in positions if i < len(call.args)]
    given += [keyword.value for keyword in call.keywords if keyword.arg == "what" and which is COMPARES]
    yield from (text for node in given if (text := template(node)) is not None)
