"""The few words of TeX that prompts use, as a line of text."""

from __future__ import annotations

import re

_SIGNS = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "eta": "η", "lambda": "λ", "mu": "μ",
    "pi": "π", "sigma": "σ", "theta": "θ", "cdot": "·", "times": "×", "sum": "Σ", "prod": "Π", "partial": "∂",
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "approx": "≈", "in": "∈", "ni": "∋", "to": "→",
    "infty": "∞", "pm": "±", "odot": "⊙", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "nabla": "∇",
    "dots": "…", "ldots": "…", "cdots": "…", "sqrt": "√", "left": "", "right": "", "big": "", "Big": "",
    "qquad": "      ", "quad": "   ", "lVert": "‖", "rVert": "‖", "ast": "*", "mid": "|",
}  # fmt: skip
_GROUP = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
_FRACTION = re.compile(rf"\\frac\s*{_GROUP}\s*{_GROUP}")
_CASES = re.compile(r"\\begin\{cases\}(.*?)\\end\{cases\}", re.DOTALL)
_WORDS = re.compile(rf"\\(?:text|mathrm|mathbf|operatorname|hat|bar)\s*{_GROUP}")


def plain_tex(tex: str) -> str:
    """The formula on one line, with fractions as quotients."""
    text = _CASES.sub(lambda cases: "{ " + re.sub(r"\s*\\\\\s*", "; ", cases[1].strip()).replace("&", ",  "), tex)
    text = _WORDS.sub(r"\1", text.replace(r"\_", "_"))
    while _FRACTION.search(text):
        text = _FRACTION.sub(lambda part: f"{_grouped(part[1])} / {_grouped(part[2])}", text)
    text = re.sub(r"\\([A-Za-z]+)", lambda word: _SIGNS.get(word[1], word[1]), text)
    text = re.sub(r"\\[,;:! ]", " ", text)
    text = re.sub(r"([_^])\{(\w*)\}", r"\1\2", text)
    text = re.sub(r"([_^])\{([^{}]*)\}", r"\1(\2)", text)
    return re.sub(r"(\S) {2}(?=\S)", r"\1 ", text.replace("\n", " ").strip())


def _grouped(part: str) -> str:
    return part.strip() if re.fullmatch(r"\s*\\?[\w.]+\s*", part) else f"({part.strip()})"
