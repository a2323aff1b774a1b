"""A spec-driven auto-grader for convolutional-network coursework."""

from __future__ import annotations

__version__ = "0.1.0"


def load_ipython_extension(shell: object) -> None:
    """`%load_ext grader` in a notebook."""
    from grader.integrations.notebook import load

    load(shell)
