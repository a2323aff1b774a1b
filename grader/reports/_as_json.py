"""Plain values as the JSON that commands print."""

from __future__ import annotations

import json
from typing import Any


def as_json(plain: dict[str, Any]) -> str:
    """Readable by people too; letters of any language stand as they are."""
    return json.dumps(plain, indent=1, ensure_ascii=False, allow_nan=False)
