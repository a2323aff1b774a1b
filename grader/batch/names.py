"""Names of files for people who may be called anything, an attacker's choice included."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Collection

MAX_BYTES = 100  # of 255, as an ending and a draft's name come behind
_ODD = re.compile(r"[^\w.-]+")
_TAGGED = re.compile(r"-[0-9a-f]{12}$")
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")  # which Windows has in every folder


def file_names(names: Collection[str]) -> dict[str, str]:
    """For each name one that is one part of a path on any system; no system takes two of them for the same.

    A name stays what it is where it can, and else has a tag that no other has.
    """
    texts = {name: safe(name) for name in names}
    alike = Counter(unicodedata.normalize("NFKC", text).casefold() for text in texts.values())

    def is_good(name: str, text: str) -> bool:
        alone = alike[unicodedata.normalize("NFKC", text).casefold()] == 1
        return text == unicodedata.normalize("NFC", name) and alone and not _TAGGED.search(text)

    return {name: text if is_good(name, text) else f"{text}-{_tag(name)}" for name, text in texts.items()}


def safe(name: str) -> str:
    """A name that is one part of a path on any system, though two may share it."""
    plain = _ODD.sub("_", unicodedata.normalize("NFC", name)).strip("._-")
    plain = f"_{plain}" if _DEVICES.match(plain) else plain
    return plain.encode()[:MAX_BYTES].decode(errors="ignore") or "_"


def _tag(name: str) -> str:
    return hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:12]
