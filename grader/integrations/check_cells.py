"""The other side of the notebook's magic: cells come in as JSON, the report goes out as text and as a page."""

from __future__ import annotations

import json
import sys
from typing import Any

NAME = "notebook.ipynb"


def main() -> None:
    from grader.errors import GradeError

    try:
        json.dump(_report(json.load(sys.stdin)), sys.stdout)
    except GradeError as error:
        sys.exit(f"grade: {error}")


def _report(request: dict[str, Any]) -> dict[str, str]:
    """The first cell of IPython's history is empty, so that the others have the numbers that the student sees."""
    import click

    from grader.reports import render
    from grader.service import check_cells

    outcome = check_cells(request["course"], NAME, request["cells"][1:], request["only"])
    text = click.unstyle(render(outcome, "text", request["lang"]))
    return {"text": text, "page": render(outcome, "html", request["lang"])}


if __name__ == "__main__":
    main()
