"""The front end of torch's compiler, put off until something needs it: to import it takes as long as torch itself.

Every optimizer imports it at its first step, for two functions that do nothing where nothing is compiled.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

NAME = "torch._dynamo"


class Postponed(ModuleType):
    """Stands in its place. Whatever else is asked of it, a submodule too, comes from the real one, imported then."""

    @staticmethod
    def graph_break(msg: str = "") -> None: ...

    @staticmethod
    def disable(fn: Any = None, recursive: bool = True, **options: Any) -> Any:
        return fn if fn is not None else lambda function: function

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":
            raise AttributeError(name)
        if sys.modules.get(NAME) is self:
            del sys.modules[NAME]
        return getattr(import_module(NAME), name)


def postpone_dynamo() -> None:
    """Call it when torch is imported. Where its compiler is too, that stays as it is."""
    torch: Any = sys.modules["torch"]
    if NAME not in sys.modules:
        torch._dynamo = sys.modules[NAME] = Postponed(NAME)
