"""The attacks, each with its due verdict: files of `submissions/`, whose first line tells, and those that are built."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).with_name("submissions")
HEADER = re.compile(
    r"# hostile: (?P<id>[\w-]+) \| (?P<what>.+?) \| due: (?P<due>[\w|]+) \| exercise: (?P<exercise>[\w-]+)"
)
# What the table in docs/redteam.md calls them, and the beginnings of their names.
FAMILIES = {
    "objects that lie": ("lie",),
    "networks that lie": ("net",),
    "forged, early, late and broken frames": ("forge", "protocol"),
    "the channel closed, redirected, read and filled": ("close", "shut", "redirect", "interpose", "pass", "urgent", "steal",
                                                        "replace"),  # fmt: skip
    "leaving early, standing still": ("leave", "stop"),
    "surviving the end": ("survive",),
    "floods of memory, time, output, threads": ("flood",),
    "reading what is not theirs": ("read", "tell"),
    "writing": ("write",),
    "network and sockets": ("reach",),
    "the kernel": ("kernel",),
    "poison for what comes next": ("poison",),
    "state, chance and looked-up answers": ("state",),
    "exceptions, refusals": ("raise", "refuse"),
    "help from elsewhere": ("use",),
    "hostile text": ("text",),
    "source that no parser likes": ("source",),
    "notebooks": ("notebook",),
    "archives": ("zip",),
    "files and folders": ("file", "folder"),
}  # fmt: skip
PLACE = re.compile(r"@(COURSE|STATE|SUBMISSIONS|NEIGHBOUR|SCRATCH|SOCKET|ABSTRACT|TCP|GRADER)@")


@dataclass(frozen=True)
class Attack:
    """One attack: `due` are the statuses it may end with, or "refused" where it must not even be read."""

    id: str
    what: str
    due: frozenset[str]
    exercise: str
    place: Callable[[Path, dict[str, str]], Path]  # puts it into a folder, knowing where everything lies

    @property
    def family(self) -> str:
        return next(name for name, beginnings in FAMILIES.items() if self.id.split("-")[0] in beginnings)


def attacks() -> list[Attack]:
    """All of them. Two with one name would be one test."""
    from builders import BUILT

    found = [*_files(), *BUILT]
    assert len({attack.id for attack in found}) == len(found)
    return sorted(found, key=lambda attack: attack.id)


def _files() -> Iterator[Attack]:
    for path in sorted(FOLDER.iterdir()):
        if path.suffix in (".py", ".ipynb"):
            yield attack_of(_header(path), lambda folder, places, path=path: _placed(path, folder, places))


def attack_of(header: str, place: Callable[[Path, dict[str, str]], Path]) -> Attack:
    found = HEADER.match(header)
    assert found is not None, header
    return Attack(found["id"], found["what"], frozenset(found["due"].split("|")), found["exercise"], place)


def _header(path: Path) -> str:
    if path.suffix == ".ipynb":
        return json.loads(path.read_bytes())["metadata"]["hostile"]
    with path.open(encoding="utf-8") as file:
        return file.readline()


def _placed(path: Path, folder: Path, places: dict[str, str]) -> Path:
    """A copy that knows its way about: the strongest attacker has seen the machine."""
    text = path.read_bytes().decode("utf-8", "surrogatepass")
    target = folder / path.name
    target.write_bytes(PLACE.sub(lambda found: places[found[1]], text).encode("utf-8", "surrogatepass"))
    return target
