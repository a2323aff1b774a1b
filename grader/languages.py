"""Which languages there are: English, and one more for each `.po` file in `locale/`."""

from __future__ import annotations

import os

ENGLISH = "en"
_FOLDER = os.path.join(os.path.dirname(__file__), "locale")
LANGUAGES = (ENGLISH, *sorted(name.removesuffix(".po") for name in os.listdir(_FOLDER) if name.endswith(".po")))
