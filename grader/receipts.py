"""Receipts as plain data: the same bytes for the same grading, so that a digest can vouch for them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from grader.errors import UsageError
from grader.model import Receipt


def as_plain(receipt: Receipt) -> dict[str, Any]:
    """The receipt as plain data, its digest last."""
    return {**asdict(receipt), "exercises": [asdict(graded) for graded in receipt.exercises]}


def sealed(receipt: Receipt) -> Receipt:
    """The receipt with its digest."""
    return replace(receipt, digest=digest_of(as_plain(receipt)))


def digest_of(plain: Mapping[str, Any]) -> str:
    """sha256 over everything but the digest itself, in one canonical form."""
    return hashlib.sha256(canonical({k: v for k, v in plain.items() if k != "digest"}).encode()).hexdigest()


def canonical(plain: Any) -> str:
    """JSON with its keys in order and no spaces."""
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def receipt_file(name: str | None) -> Path | None:
    """Can receipts be kept there? Asked before anything is graded. Raises UsageError."""
    if name is None:
        return None
    try:
        with open(name, "a", encoding="utf-8"):
            return Path(name)
    except OSError as error:
        raise UsageError(f"{name}: no receipt can be written there ({error.strerror}). Choose another file.") from None


def append(path: Path | None, receipts: Sequence[Receipt]) -> None:
    """One receipt on a line, behind those that are there already."""
    if path is not None:
        with path.open("a", encoding="utf-8") as file:
            file.writelines(canonical(as_plain(receipt)) + "\n" for receipt in receipts)
