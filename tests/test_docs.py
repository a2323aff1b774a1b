"""The documentation is built as `make docs` builds it: every link and anchor leads somewhere, and nothing is fetched."""

import importlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import click.testing
import pytest

ROOT = Path(__file__).resolve().parents[1]
OUTSIDE = ("ARCHITECTURE.md", "CHANGELOG.md", "SECURITY.md", "bench/RESULTS.md")
BROKEN = ("gone.md", "#gone", "../GONE.md", "../SECURITY.md#gone")


def build(root, site):
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml"), "-d", str(site)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120)


def test_every_link_leads_somewhere_and_nothing_is_fetched(tmp_path):
    built = build(ROOT, tmp_path)
    assert built.returncode == 0, built.stderr
    pages = [path.read_text() for path in tmp_path.rglob("*.html")]
    assert len(pages) > len(OUTSIDE)
    fetched = re.compile(r"""<(?:link|script|img|iframe)\b[^>]*\b(?:src|href)=["']?(?:https?:)?//""")
    assert not [found for page in pages for found in fetched.findall(page)]


def test_a_broken_link_is_refused_by_name(tmp_path):
    for name in (*OUTSIDE, "docs/hooks.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "mkdocs.yml").write_text((ROOT / "mkdocs.yml").read_text().partition("\nnav:")[0])
    (tmp_path / "docs/index.md").write_text("# Home\n\n" + "\n".join(f"[x]({link})" for link in BROKEN))
    built = build(tmp_path, tmp_path / "site")
    assert built.returncode != 0
    warnings = built.stderr.count("WARNING -")
    assert warnings == len(BROKEN), built.stderr


@pytest.fixture(autouse=True)
def scripts(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "docs"))


@pytest.fixture
def reference():
    return importlib.import_module("reference_pages")


def test_the_reference_is_what_the_code_says(reference):
    assert reference.stale() == [], "run `python docs/reference_pages.py`"


def test_a_command_that_was_used_before_is_described_the_same(reference):
    click.testing.CliRunner().invoke(reference.cli, ["list", "--help"])  # Click keeps the help option of its first use
    assert reference.stale() == []


def test_a_command_that_changed_would_be_seen(reference, monkeypatch):
    monkeypatch.setattr(reference.cli, "help", "Something else.")
    assert reference.stale() == ["commands.md"]


def test_the_tutorials_show_what_is_printed():
    """Its slow part, which grades officially, is in `make docs`."""
    done = subprocess.run([sys.executable, str(ROOT / "docs/transcripts.py"), "--check", "--quick"], timeout=300)
    assert done.returncode == 0, "run `python docs/transcripts.py`"


def test_an_output_that_changed_would_be_seen():
    transcripts = importlib.import_module("transcripts")
    page = "```console\n$ echo now\nthen\n```\n"
    assert transcripts.rerun(page) == page.replace("then", "now")
    assert transcripts.rerun(f"<!-- slow -->\n{page}", quick=True) == f"<!-- slow -->\n{page}"


def test_what_differs_from_run_to_run_is_not_compared():
    transcripts = importlib.import_module("transcripts")
    page = "```console\n$ echo 2026-11-21T09:06:31.150Z, 3.2 s\n2027-01-01T10:00:00.000Z, 0.1 s\n```\n"
    assert transcripts.rerun(page) == page
