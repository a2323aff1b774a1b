"""A class laid out as the programs that compare sources read it: a hint to a human, never a mark.

JPlag reads a folder for each submission, and one of base code whose parts are nobody's own:
`jplag -l python3 -bc base submissions`. Dolos reads `info.csv` and the files that it names:
`dolos run -f web -l python info.csv --ignore base/starter.py`. What everybody was given is in `base`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from grader.batch.names import file_names, safe
from grader.catalog import Course
from grader.errors import SubmissionError, UsageError
from grader.exchange import Submission
from grader.intake import read_hand_in
from grader.intake.hand_in import Classroom


def export(course: Course, classroom: Classroom, folder: str) -> int:
    """Write everybody's code; how many could be read. Raises UsageError where nothing can be written."""
    root = Path(folder)
    try:
        if root.exists() and any(root.iterdir()):
            raise UsageError(f"{folder}: there is something in it already. Name a folder that is new or empty.")
        _write_base(course, root / "base")
        rows = [row for rows in _written(classroom, root) for row in rows]
        _write(root / "info.csv", _table(rows))
    except OSError as error:
        raise UsageError(f"{folder}: nothing can be written there ({error.strerror}). Choose another folder.") from None
    return len({row[2] for row in rows})


def _written(classroom: Classroom, root: Path) -> Iterator[list[tuple[str, ...]]]:
    """A row of info.csv for each file: its name, the person's, the id, and when it was handed in."""
    owners = file_names({hand_in.student for hand_in in classroom.hand_ins})
    for hand_in in classroom.hand_ins:
        try:
            submission = read_hand_in(classroom.shelf, hand_in)
        except SubmissionError:
            continue
        owner = owners[hand_in.student]
        paths = [(f"submissions/{owner}/{name}", code) for name, code in _sources(submission)]
        for path, code in paths:
            _write(root / path, code)
        yield [(path, hand_in.name or hand_in.student, owner, owner, hand_in.when) for path, _ in paths]


def _sources(submission: Submission) -> Iterator[tuple[str, str]]:
    """The files as scripts: a notebook by its code cells."""
    for number, file in enumerate(submission.files):
        yield f"{number:02}_{safe(Path(file.path).stem)}.py", "\n\n".join(file.cells)


def _write_base(course: Course, folder: Path) -> None:
    """The starters all in one, the reference, and the solutions."""
    starters = sorted(course.root.glob("exercises/*/starter.py"))
    _write(folder / "starter.py", "\n\n".join(path.read_text("utf-8") for path in starters))
    given = [*sorted(course.root.glob("reference/*.py")), *sorted(course.root.glob("exercises/*/solutions/*.py"))]
    for path in given:
        _write(folder / f"{safe('_'.join(path.relative_to(course.root).parts[:-1]))}_{path.name}",
               path.read_text("utf-8", "replace"))  # fmt: skip


def _table(rows: list[tuple[str, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("filename", "full_name", "id", "label", "created_at"))
    writer.writerows([[_harmless(cell) for cell in row] for row in rows])
    return text.getvalue()


def _harmless(cell: str) -> str:
    """A spreadsheet would take a cell that begins like this for a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", errors="backslashreplace")
