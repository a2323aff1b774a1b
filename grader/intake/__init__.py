"""A class as a folder or a zip holds it: who handed in which files.

Each learning platform names the files of its export in its own way; one module here knows one platform. It looks at
paths alone and says which belong to whom, or that this is not its kind of export. Nothing is unpacked to disk, no
link is followed, and what is wrong with one student's files is that student's trouble alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from grader.archives import read_zip
from grader.errors import SubmissionError
from grader.exchange import Submission
from grader.files import MAX_TOTAL, gather, is_source, too_large
from grader.intake import canvas, github, gradescope, moodle, plain
from grader.intake.hand_in import Classroom, HandIn
from grader.intake.shelf import Shelf, open_shelf
from grader.submission import digest_of_folder, is_zip, submission_of

# The most particular first; a plain folder of files or folders is what all others are not.
PLATFORMS = (gradescope, moodle, canvas, github, plain)


def open_class(path: Path) -> Classroom:
    """Who is in this folder or zip. Raises SubmissionError when it cannot be read or nobody is in it."""
    shelf = open_shelf(path)
    try:
        return _sorted_out(shelf)
    except SubmissionError:
        shelf.close()
        raise


def _sorted_out(shelf: Shelf) -> Classroom:
    for platform in PLATFORMS:
        for root in _roots(shelf):
            found = platform.hand_ins(shelf, root)
            if found:
                return Classroom(shelf, platform.NAME, tuple(sorted(found, key=lambda one: (one.student, one.label))))
    raise SubmissionError(f"{shelf.name}: no submission is in it. It should hold one file or folder for each student.")


def read_hand_in(shelf: Shelf, hand_in: HandIn) -> Submission:
    """The files of one student as a Submission, under the caps that hold for any. Raises SubmissionError."""
    for _, path in hand_in.files:
        if path in shelf.troubles:
            raise SubmissionError(shelf.troubles[path])
    sources = [file for file in hand_in.files if is_source(file[0])]
    archives = [path for inner, path in hand_in.files if is_zip(inner)]
    if not sources and len(archives) == 1:
        return _zipped(shelf, hand_in, archives[0])
    members = gather(hand_in.label, ((inner, partial(shelf.read, path)) for inner, path in sources))
    single = len(members) == 1
    digest = hashlib.sha256(*members.values()).hexdigest() if single else digest_of_folder(members)
    return submission_of(next(iter(members)) if single else hand_in.label, members, digest, single)


def _zipped(shelf: Shelf, hand_in: HandIn, path: str) -> Submission:
    data = shelf.read(path, MAX_TOTAL + 1)
    if len(data) > MAX_TOTAL:
        raise too_large(hand_in.label, MAX_TOTAL)
    members = read_zip(data, hand_in.label)
    return submission_of(hand_in.label, members, hashlib.sha256(data).hexdigest(), single=False)


def _roots(shelf: Shelf) -> Iterator[str]:
    """Where the students' files may begin: at the top, or in the one folder in which everything lies.

    A zip mostly holds the folder that was zipped, and that is no student.
    """
    tops = {path.partition("/")[0] for path in shelf.paths}
    wrapped = len(tops) == 1 and all("/" in path for path in shelf.paths)
    if not (wrapped and is_zip(shelf.name)):
        yield ""
    if wrapped:
        yield f"{tops.pop()}/"
