"""Files written whole or not at all: into a draft beside them, which then takes their name."""

from __future__ import annotations

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

OWNER = 0o600
ALL = 0o666  # less what the user's own mask withholds


def write_whole(path: Path, content: bytes, mode: int = OWNER) -> None:
    """Write or replace a file; of several who do so at once, one's stays. A link is replaced, not followed.

    Raises OSError with this path as its `filename`; then what was there is there still, and no draft takes up the room
    that may be missing.
    """
    draft = path.with_name(f".{path.name}.{os.urandom(8).hex()}")
    try:
        with open(draft, "xb", opener=partial(os.open, mode=mode)) as file:
            file.write(content)
        os.replace(draft, path)
    except BaseException as error:
        with suppress(OSError):
            draft.unlink()
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from None
        raise


def write_state(path: Path, content: bytes, mode: int = OWNER) -> None:
    """The same for a file of the grader's own, in a folder that is made where it is missing, for its owner alone."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(path, content, mode)


def write_cache(path: Path, content: bytes, mode: int = OWNER) -> None:
    """The same for what may as well be missing: where it cannot be written it is not, and that is no fault."""
    with suppress(OSError):
        write_state(path, content, mode)
