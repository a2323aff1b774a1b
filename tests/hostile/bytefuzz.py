"""Broken bytes to everything that reads some: `python tests/hostile/bytefuzz.py [--rounds 20000] [--seed 1]`.

Real frames, submissions and rubrics are mutated; reading them may end in the error that is named for it and in no
other, in bounded memory and time. Printed as JSON: how many of each were read, refused, and what went wrong.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import random
import resource
import shutil
import signal
import struct
import sys
import tempfile
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from grader import wire  # noqa: E402
from grader.errors import RubricError, SubmissionError, WireError  # noqa: E402
from grader.exchange import FunctionOutline, Raised, Ref, Reply, ReplyKind  # noqa: E402
from grader.rubric import load_rubric  # noqa: E402
from grader.sandbox import messages  # noqa: E402
from grader.submission import read_submission  # noqa: E402
from grader.values import Opaque, Rng, Tensor  # noqa: E402

MEMORY = 512 << 20  # bytes above what the process takes before
SECONDS = 20  # for one reading, on a machine that has other things to do
NONCE = 1 << 62 | 12345
RARE = ["rubric"]  # a YAML reader in Python takes milliseconds, the others far less
NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
TOKENS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xdf\xff\xff\xff\xff", b"\xdd\xff\xff\xff\xff", b"\xc6\xff\xff\xff\xff",
    b"\xc9\xff\xff\xff\xff\x01", b"\x91" * 400, b"\x81\xa1\x00" * 100, b"\xcf" + b"\xff" * 8, b"\xa1\x00", b"\xc0",
    b"PK\x01\x02", b"PK\x05\x06", b"PK\x03\x04", b"../", b"/etc/passwd", b"\\", b"[" * 2000, b"{" * 2000, b'{"a":' * 500,
    b'"cells"', b"null", b"1e999", b"9" * 5000, b"\\ud800", b"# coding: utf-7\n", b"# coding: rot13\n", b"%%bash\n",
    b"%run x\n", b"!ls\n", b"\r", b"\x1b[2J", b"&a *a", b"!!python/object/apply:os.system [ls]", b"<<: *a", b"? ", b"- " * 500,
    b": ", b".inf", b".nan", b"-1", b"\t", b"points:", b"limits: {seconds: 1e400}", "é".encode(), "\u202e".encode(),
)  # fmt: skip


class Hang(BaseException):
    """It takes too long; derived so that no reader takes it for its own."""


@dataclass(frozen=True)
class Target:
    """Something that reads bytes: real ones to begin with, the reading, and the only error it may raise."""

    corpus: tuple[bytes, ...]
    read: Callable[[bytes], Any]
    error: type[Exception]


@dataclass
class Tally:
    read: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    signal.signal(signal.SIGALRM, _hangs)
    with tempfile.TemporaryDirectory() as folder:
        targets = all_targets(Path(folder))
        for target in targets.values():  # what is imported late is imported now
            for real in target.corpus:
                target.read(real)
        limit_memory()
        tally = fuzzed(targets, asked.rounds, random.Random(asked.seed))
    sys.stdout.write(json.dumps(vars(tally)))
    sys.exit(bool(tally.wrong))


def fuzzed(targets: dict[str, Target], rounds: int, chance: random.Random) -> Tally:
    tally = Tally()
    for number in range(rounds):
        name = chance.choice([*targets, *(name for name in targets if name not in RARE)])
        target = targets[name]
        raw = mutated(chance, target.corpus)
        signal.alarm(SECONDS)
        try:
            target.read(raw)
            tally.read[name] += 1
        except target.error:
            tally.refused[name] += 1
        except (Exception, Hang) as error:
            tally.wrong.append(f"{name} {number}: {type(error).__name__}: {str(error)[:200]} for {raw[:300]!r}")
        finally:
            signal.alarm(0)
    return tally


def limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    most = pages * resource.getpagesize() + MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _hangs(number: int, frame: object) -> None:
    raise Hang(f"longer than {SECONDS} seconds")


# ---------------------------------------------------------------- breaking bytes


def mutated(chance: random.Random, corpus: tuple[bytes, ...]) -> bytes:
    raw = bytearray(chance.choice(corpus))
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        chance.choice(MUTATIONS)(chance, raw, corpus)
    return bytes(raw)


def _flip(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    if raw:
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)


def _set(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    if raw:
        raw[chance.randrange(len(raw))] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))


def _number(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    """Overwrite what may be a length."""
    code, at = chance.choice("HIQ"), chance.randrange(len(raw) + 1)
    size, number = struct.calcsize(code), chance.choice(NUMBERS)
    raw[at : at + size] = struct.pack(chance.choice("<>") + code, number & ((1 << 8 * size) - 1))


def _cut(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    first, last = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    del raw[first:last]


def _end(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    del raw[chance.randrange(len(raw) + 1) :]


def _repeat(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    first, last = sorted(chance.randrange(len(raw) + 1) for _ in range(2))
    part = bytes(raw[first : min(last, first + 4096)])
    raw[first:first] = part * chance.choice((1, 2, 50))


def _insert(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    at = chance.randrange(len(raw) + 1)
    raw[at:at] = chance.choice(TOKENS)


def _splice(chance: random.Random, raw: bytearray, corpus: tuple[bytes, ...]) -> None:
    other = chance.choice(corpus)
    raw[chance.randrange(len(raw) + 1) :] = other[chance.randrange(len(other) + 1) :]


MUTATIONS = (_flip, _flip, _set, _number, _cut, _end, _repeat, _insert, _insert, _splice)


# ---------------------------------------------------------------- what reads


def all_targets(folder: Path) -> dict[str, Target]:
    scripts, notebooks = scripts_and_notebooks()
    named = (b"my.py\n" + scripts[0], b"a/b.ipynb\n" + notebooks[0])
    return {
        "reply": Target(replies(), read_reply, WireError),
        "outline": Target(outlines(), read_outline, WireError),
        "script": Target(scripts, reader_of_file(folder / "my.py"), SubmissionError),
        "notebook": Target(notebooks, reader_of_file(folder / "my.ipynb"), SubmissionError),
        "zip": Target(zips(scripts[0], notebooks[0]), reader_of_file(folder / "my.zip"), SubmissionError),
        "member": Target(named, reader_of_member(folder / "my.zip"), SubmissionError),
        "folder": Target(named, reader_of_folder(folder), SubmissionError),
        "rubric": Target(rubrics(), reader_of_rubric(folder / "rubric.yaml"), RubricError),
    }


def replies() -> tuple[bytes, ...]:
    arrays = [np.arange(6.0).reshape(2, 3), np.zeros((0, 2), "f4"), np.ones(3, bool), np.arange(4, dtype="u1")]
    values = [None, 3, -2.5, "text", [1, (2, "x")], {"a": arrays[0], 2: [1]}, {1, 2}, 1 << 90, np.float32(1.5), *arrays,
              (arrays[0], {"cache": (arrays[1], 4)}), Tensor(arrays[0], "bfloat16"), Rng(3), Ref(0, ("a",)),
              Opaque("submission.Odd")]  # fmt: skip
    given = [Reply(ReplyKind.VALUE, value) for value in values]
    given.append(Reply(ReplyKind.RAISED, raised=Raised("ValueError", "why", ("Exception",), "my.py, line 3"), mutated=(0,)))
    return tuple(wire.pack(messages.reply_to_plain(NONCE, reply)) for reply in given)


def outlines() -> tuple[bytes, ...]:
    found = [messages.outline_to_plain(FunctionOutline("f", ("x", "y"), "my.py", 3, False, False))] * 3
    return (wire.pack({"nonce": NONCE, "outline": found, "problems": ["cell 3, line 1: no"]}),)


def read_reply(raw: bytes) -> None:
    messages.reply_from_plain(unpacked(raw), NONCE, 0.0)


def read_outline(raw: bytes) -> None:
    answer = messages.answer_to(unpacked(raw), NONCE, "not an outline")
    for plain in answer.get("outline", ()):
        messages.outline_from_plain(plain)


def unpacked(raw: bytes) -> Any:
    """As a connection reads it, which waits for what is not there yet."""
    header, payload = wire.sizes(raw[: wire.PREFIX.size], 16 << 20)
    start = wire.PREFIX.size
    return wire.unpack(bytearray(raw[start : start + header]), bytearray(raw[start + header : start + header + payload]))


def scripts_and_notebooks() -> tuple[tuple[bytes, ...], tuple[bytes, ...]]:
    honest = sorted(Path(__file__).with_name("honest").iterdir())
    scripts = [path.read_bytes() for path in honest if path.suffix == ".py"][:12]
    notebooks = [path.read_bytes() for path in honest if path.suffix == ".ipynb" and path.stat().st_size < 1 << 16]
    return tuple(scripts), tuple(notebooks)


def zips(script: bytes, notebook: bytes) -> tuple[bytes, ...]:
    made = []
    for method in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raw = io.BytesIO()
        with zipfile.ZipFile(raw, "w", method) as file:
            file.writestr("hw/my.py", script)
            file.writestr("hw/도우미.py", script[:200])
            file.writestr("hw/b.ipynb", notebook[:4000])
        made.append(raw.getvalue())
    return tuple(made)


def rubrics() -> tuple[bytes, ...]:
    small = b"course: A\npoints: {law: 2}\nlimits: {seconds: 3}\ntracks:\n  layers: {weight: 2}\nexercises:\n  zero-pad: {weight: 2}\n"
    return ((ROOT / "rubric.yaml").read_bytes(), small)


def reader_of_file(path: Path) -> Callable[[bytes], Any]:
    def read(raw: bytes) -> None:
        path.write_bytes(raw)
        read_submission(path)

    return read


def reader_of_folder(folder: Path) -> Callable[[bytes], Any]:
    """The first line is a file's name in the folder, as far as the system takes it."""

    def read(raw: bytes) -> None:
        name, _, content = raw.partition(b"\n")
        top = os.fsencode(folder / "handed-in")
        shutil.rmtree(top, ignore_errors=True)
        os.mkdir(top)
        inside = os.path.normpath(os.path.join(b"/", name.replace(b"\0", b"")))[:200]
        with suppress(OSError):
            os.makedirs(os.path.dirname(top + inside), exist_ok=True)
            Path(os.fsdecode(top + inside)).write_bytes(content)
        read_submission(Path(os.fsdecode(top)))

    return read


def reader_of_member(path: Path) -> Callable[[bytes], Any]:
    """The first line is a member's name; checksums and sizes are right, as whoever attacks would have them."""

    def read(raw: bytes) -> None:
        name, _, content = raw.partition(b"\n")
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            file.writestr(name.decode("utf-8", "replace").replace("\0", "")[:60_000] or "my.py", content)
        read_submission(path)

    return read


def reader_of_rubric(path: Path) -> Callable[[bytes], Any]:
    def read(raw: bytes) -> None:
        path.write_bytes(raw)
        load_rubric(path)

    return read


if __name__ == "__main__":
    main()
