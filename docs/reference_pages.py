"""Writes the pages of docs/reference that the code itself tells: commands, rubric, authoring, results, environment.

Usage: python docs/reference_pages.py [--check]

With --check nothing is written; the exit code is 1 if a page is not what the code says now.
"""

from __future__ import annotations

import argparse
import inspect
import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from grader import authoring, errors, rubric, rules  # noqa: E402
from grader.__main__ import cli  # noqa: E402
from grader.model import Status  # noqa: E402

from meanings import EXITS, STATUSES, TYPES, VARIABLES  # noqa: E402 isort:skip

FOLDER = HERE / "reference"
WIDTH = 100
WRITTEN = "Written by `python docs/reference_pages.py` from the code.\n"
RUBRIC = """Each line may be left out. A word that is not known, or a value that cannot be, is refused with its line.
Of a track one may say its `weight` and the rules of handing in; of an exercise also `limits` and `label`, what a
machine must have to grade it.
"""
STATUS_NOTE = "\n## Statuses of a check\n\nFrom best to worst.\n"


def commands() -> str:
    """Every command with its help, as a terminal shows it."""
    blocks = [f"# Commands\n\n{WRITTEN}\nHelp is also at the command: `grade check --help`, or `-h`.\n"]
    for path, command in _commands(cli, "grade"):
        context = click.Context(command, info_name=path, terminal_width=WIDTH, max_content_width=WIDTH,
                                **cli.context_settings)  # fmt: skip
        blocks.append(f"## {path}\n\n```text\n{command.get_help(context)}\n```\n")
    return "\n".join(blocks)


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path)
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            assert found is not None
            yield from _commands(found, f"{path} {name}")


def rubric_page() -> str:
    """Every key with its place, and the rubric of the shipped course, whose comments say what each means."""
    top = sorted(rubric._KEYS)
    where = "\n".join(f"| `{key}` | {_where(key)} | {_parts(key)} |" for key in top)
    text = (ROOT / "rubric.yaml").read_text("utf-8")
    return (f"# rubric.yaml\n\n{WRITTEN}\n{RUBRIC}\n| key | may stand in | has within |\n|---|---|---|\n{where}\n\n"
            f"## The rubric of the shipped course, explained\n\n```yaml\n{text}```\n")  # fmt: skip


def _where(key: str) -> str:
    return (
        "the course, `tracks`, `exercises`"
        if key in rules.KEYS
        else "the course, `exercises`"
        if key == "limits"
        else "the course"
    )


def _parts(key: str) -> str:
    parts = {"late": rules.Late, "feedback": rules.Feedback, "limits": rubric.Limits}
    names = ", ".join(f"`{name}`" for name in parts[key].__dataclass_fields__) if key in parts else ""
    return f"`before` and `after`, each with {names}" if key == "feedback" else names


def authoring_page() -> str:
    """What a spec may import, with signatures and docstrings."""
    blocks = [f"# The authoring API\n\n{WRITTEN}\n```text\n{inspect.getdoc(authoring)}\n```\n"]
    for name in sorted(authoring.__all__, key=str.lower):
        thing = getattr(authoring, name)
        blocks.append(f"## {name}\n\n{_described(name, thing)}")
        if name == "Exercise":
            blocks += [f"### {m}\n\n{_described(f'exercise.{m}', getattr(thing, m))}" for m in _declared(thing)]
    return "\n".join(blocks)


def _declared(thing: type) -> list[str]:
    """The methods that a spec calls stand between the two headings of the class."""
    source = inspect.getsource(thing)
    part = source.partition("what spec.py declares")[2].partition("what the judge reads")[0]
    return re.findall(r"^    def (\w+)\(", part, re.MULTILINE)


def _described(name: str, thing: Any) -> str:
    if not callable(thing):
        return f"A value, a `{type(thing).__name__}`.\n"
    try:
        signature = re.sub(r"<function [^>]*<lambda>[^>]*>|<factory>", "...", str(inspect.signature(thing)))
    except (TypeError, ValueError):
        return "A type.\n"
    signature = re.sub(r"(: |-> )'([^']*)'", r"\1\2", re.sub(r"^\(self(, )?", "(", signature))
    text = inspect.getdoc(thing) or ""
    generated = text.startswith(f"{name}(")  # what a dataclass says of itself
    return f"```python\n{name}{signature}\n```\n\n" + ("" if generated or not text else f"```text\n{text}\n```\n")


def results() -> str:
    """Exit codes, statuses, and the fields of the JSON."""
    codes = {
        found.exit_code for found in vars(errors).values() if isinstance(found, type) and hasattr(found, "exit_code")
    }
    assert codes <= set(EXITS)
    statuses = (f"| `{status.value}` | {STATUSES[status]} |" for status in Status)
    lines = [f"# Results\n\n{WRITTEN}", "## Exit codes\n", "| code | meaning |", "|---|---|",
             *(f"| {code} | {text} |" for code, text in EXITS.items()),
             STATUS_NOTE, "| status | meaning |", "|---|---|", *statuses]  # fmt: skip
    for name in ("report", "class"):
        schema = json.loads((HERE / f"schema/{name}-1.json").read_text("utf-8"))
        lines += [f"\n## JSON: {schema['title'].lower()}\n",
                  f"Stated by [{name}-1.json](../schema/{name}-1.json), a JSON Schema.\n",
                  "| field | is | meaning |", "|---|---|---|", *_fields(schema, "")]  # fmt: skip
        for part, described in schema.get("$defs", {}).items():
            if "properties" in described:
                lines += [f"\n### {part}\n", "| field | is | meaning |", "|---|---|---|", *_fields(described, "")]
    return "\n".join(lines) + "\n"


def _fields(schema: Mapping[str, Any], before: str) -> Iterator[str]:
    for name, field in schema.get("properties", {}).items():
        yield f"| `{before}{name}` | {_type(field)} | {field.get('description', '')} |"
        inner = field.get("items", field)
        yield from _fields(inner, f"{before}{name}{'[]' if 'items' in field else ''}.")


def _type(field: Mapping[str, Any]) -> str:
    if "$ref" in field:
        return str(field["$ref"].rpartition("/")[2].removeprefix("urn:convgrade:"))
    if "items" in field:
        return f"list of {_type(field['items'])}"
    if "enum" in field or "const" in field:
        return ", ".join(f"`{value}`" for value in field.get("enum", [field.get("const")]))
    kinds = field.get("type", [])
    return " or ".join(TYPES.get(kind, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds))


def environment() -> str:
    """Every variable that the code reads. Fails for one that is not described here, or is gone."""
    texts = (path.read_text("utf-8") for path in (ROOT / "grader").rglob("*.py"))
    read = {name for text in texts for name in re.findall(r"(?<!_)GRADE_[A-Z]+\b", text)}
    assert read == set(VARIABLES), read ^ set(VARIABLES)
    rows = "\n".join(f"| `{name}` | {text} |" for name, text in sorted(VARIABLES.items()))
    return f"# Environment variables\n\n{WRITTEN}\n| variable | meaning |\n|---|---|\n{rows}\n"


PAGES: Mapping[str, Callable[[], str]] = {
    "commands.md": commands, "rubric.md": rubric_page, "authoring.md": authoring_page, "results.md": results,
    "environment.md": environment,
}  # fmt: skip


def stale() -> list[str]:
    """The pages that are not what the code says."""
    return [
        name
        for name, page in PAGES.items()
        if not (path := FOLDER / name).is_file() or path.read_text("utf-8") != page()
    ]


def main() -> int:
    """Exit code 0: the pages are true, or were written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a page is out of date")
    if parser.parse_args().check:
        return int(bool(stale()))
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
