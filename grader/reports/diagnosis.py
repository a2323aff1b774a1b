"""What `grade doctor` prints."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from grader.doctor import Attack, Diagnosis, Layer


def render(found: Diagnosis, format_: str) -> str:
    """Two tables and a sentence for people, or JSON."""
    return _json(found) if format_ == "json" else _text(found)


def _json(found: Diagnosis) -> str:
    from grader.doctor import WORDS

    plain = {**asdict(found), "safe": found.safe, "words": WORDS[found.level]}
    return json.dumps(plain, indent=1, ensure_ascii=False)


def _text(found: Diagnosis) -> str:
    from tabulate import tabulate

    from grader.doctor import WORDS

    layers = tabulate([_layer_row(layer) for layer in found.layers], headers=("layer", "", ""), tablefmt="plain")
    attacks = tabulate([_attack_row(attack) for attack in found.attacks], headers=("attack", "", ""), tablefmt="plain")
    stopped = sum(attack.stopped for attack in found.attacks)
    verdict = "Official grading is safe here." if found.safe else "Official grading is NOT safe here."
    return "\n".join([
        layers, "", attacks, "",
        f"Level {found.level}: {WORDS[found.level]}.",
        f"{stopped} of {len(found.attacks)} attacks stopped in {found.seconds:.1f} s.",
        click.style(verdict, fg="green" if found.safe else "red", bold=True),
    ])  # fmt: skip


def _layer_row(layer: Layer) -> tuple[str, str, str]:
    state = click.style("active", fg="green") if layer.active else click.style("not available", fg="yellow")
    return layer.name, state, layer.why


def _attack_row(attack: Attack) -> tuple[str, str, str]:
    state = click.style("stopped", fg="green") if attack.stopped else click.style("SUCCEEDED", fg="red", bold=True)
    return attack.name.replace("_", " "), state, attack.how
