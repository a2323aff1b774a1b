"""The tree of our errors; each knows the exit code that a command ends with.

GradeError
├── UsageError             2  the command line, or an environment variable, asks for what cannot be done
├── SubmissionError        2  a submission cannot be read (never: is wrong)
├── AuthorError            3  the exercise author's fault, with file and line where known
│   ├── ExerciseError      3  a spec, a prompt or a set of mistakes breaks a rule
│   └── RubricError        3  rubric.yaml breaks a rule
├── GraderFault            3  our fault: a template or worker that died before any student code ran
├── WireError              -  a frame that breaks the protocol; the judge turns it into a verdict
└── CannotCheck            4  something required is not there (torch, a confinement layer, a device)
"""


class GradeError(Exception):
    """Anything that a command reports in one sentence, without a traceback."""

    exit_code = 3


class UsageError(GradeError):
    exit_code = 2


class SubmissionError(GradeError):
    exit_code = 2


class AuthorError(GradeError):
    """The exercise author's fault."""


class ExerciseError(AuthorError):
    pass


class RubricError(AuthorError):
    pass


class GraderFault(GradeError):
    """Our own fault: it costs no points and no attempt."""


class WireError(GradeError):
    pass


class CannotCheck(GradeError):
    exit_code = 4
