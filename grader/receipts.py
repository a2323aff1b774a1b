"""Receipts as plain data: the same bytes for the same grading, so that digests can vouch for them.

The digest of each field names what was changed afterwards; the seal, made with the course's secret, tells a receipt
that the course issued from one that somebody wrote.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from grader.errors import UsageError
from grader.model import Graded, Receipt

VOUCHERS = ("fields", "digest", "seal")  # which vouch for the other fields


def as_plain(receipt: Receipt) -> dict[str, Any]:
    """The receipt as plain data, what vouches for it last."""
    return {**asdict(receipt), "exercises": [asdict(graded) for graded in receipt.exercises]}


def from_plain(plain: Mapping[str, Any]) -> Receipt:
    """The receipt that was made plain. Raises TypeError or KeyError for another shape."""
    return Receipt(**{**plain, "exercises": tuple(Graded(**graded) for graded in plain["exercises"])})


def sealed(receipt: Receipt, key: bytes) -> Receipt:
    """The receipt with all that vouches for it."""
    told = replace(receipt, fields=digests_of(as_plain(receipt)))
    digest = digest_of(as_plain(told))
    return replace(told, digest=digest, seal=seal_of(digest, key))


def kept_back(receipt: Receipt, exercises: Collection[str]) -> Receipt:
    """The receipt without the marks of these exercises, and with nothing that vouches for it.

    A digest of what a mark is would tell the mark, as there are few.
    """
    if not exercises:
        return receipt
    told = tuple(replace(g, score=None, mark=None) if g.exercise in exercises else g for g in receipt.exercises)
    return replace(receipt, exercises=told, mark=None, passed=None, fields={}, digest="", seal="")


def digests_of(plain: Mapping[str, Any]) -> dict[str, str]:
    """The first half of the sha256 of each field."""
    return {name: _sha256(value)[:32] for name, value in plain.items() if name not in VOUCHERS}


def digest_of(plain: Mapping[str, Any]) -> str:
    """sha256 over everything but the digest itself and the seal on it, in one canonical form."""
    return _sha256({name: value for name, value in plain.items() if name not in ("digest", "seal")})


def seal_of(digest: str, key: bytes) -> str:
    return hmac.new(key, digest.encode(), hashlib.sha256).hexdigest()


def canonical(plain: Any) -> str:
    """JSON with its keys in order and no spaces; 1.0 is written 1, as tools that rewrite JSON may do."""
    return json.dumps(_whole(plain), sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


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


def _sha256(plain: Any) -> str:
    return hashlib.sha256(canonical(plain).encode("utf-8", "surrogatepass")).hexdigest()


def _whole(plain: Any) -> Any:
    if isinstance(plain, Mapping):
        return {name: _whole(value) for name, value in plain.items()}
    if isinstance(plain, list | tuple):
        return [_whole(value) for value in plain]
    return int(plain) if isinstance(plain, float) and plain.is_integer() else plain
