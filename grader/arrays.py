"""NumPy, imported when the first array is at hand: judging a formula takes less time than importing it."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Any, TypeGuard

if TYPE_CHECKING:
    import numpy as np
else:

    class _Late:
        """Stands for the module until one of its names is asked for."""

        def __getattr__(self, name: str) -> Any:
            import numpy

            value = self.__dict__[name] = getattr(numpy, name)
            return value

    np = _Late()


def is_array(value: Any) -> TypeGuard[np.ndarray]:
    """Is it a NumPy array? Asking imports nothing."""
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(value, numpy.ndarray)


def quiet() -> AbstractContextManager[Any]:
    """No warnings about overflow or NaN: in judging they are answers like any other."""
    numpy = sys.modules.get("numpy")
    return nullcontext() if numpy is None else numpy.errstate(all="ignore")


__all__ = ["is_array", "np", "quiet"]
