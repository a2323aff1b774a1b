"""A command with subcommands: one file for each, or a folder where it has subcommands itself, found by name."""

from __future__ import annotations

import importlib
import pkgutil
from typing import Any

import click


class Commands(click.Group):
    """The commands of a package. Imports only the one that is asked for."""

    def __init__(self, *arguments: Any, package: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.package = package

    def list_commands(self, context: click.Context) -> list[str]:
        path = importlib.import_module(self.package).__path__
        # `list` and `import` would be no good names of modules, hence the underscore in the files' names.
        names = (m.name for m in pkgutil.iter_modules(path) if not m.name.startswith("_"))
        return sorted(name.removesuffix("_").replace("_", "-") for name in names)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in self.list_commands(context):
            return None
        module = f"{name}_" if name in ("list", "import") else name.replace("-", "_")
        command: click.Command = importlib.import_module(f"{self.package}.{module}").command
        return command
