"""The course's secret: the salt from which hidden cases are drawn, and the commitment that receipts carry of it."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path

from grader.catalog import Course


def secret_salt(course: Course) -> bytes:
    """The course's 128-bit salt, made at the first official grading and readable by its owner alone."""
    path = course.state / "salt"
    if not path.exists():
        course.state.mkdir(parents=True, exist_ok=True, mode=0o700)
        _keep_first(path, secrets.token_bytes(16))
    return path.read_bytes()


def _keep_first(path: Path, content: bytes) -> None:
    """Write a file whole and once: of several processes that make it at the same time, the first one's stays."""
    with tempfile.NamedTemporaryFile(dir=path.parent) as draft:
        draft.write(content)
        draft.flush()
        os.fsync(draft.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(draft.name, path)


def secret_seed(salt: bytes) -> str:
    return hmac.new(salt, b"convgrade hidden cases", hashlib.sha256).hexdigest()


def commitment(salt: bytes) -> str:
    """What a receipt carries of the salt: enough to prove later which one it was, not enough to know it."""
    return hashlib.sha256(b"convgrade salt " + salt).hexdigest()


def seal_key(salt: bytes) -> bytes:
    """What receipts are sealed with."""
    return hmac.new(salt, b"convgrade receipts", hashlib.sha256).digest()
