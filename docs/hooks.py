"""Takes the pages at the root of the repository into the site, where links from docs/ can reach them.

On a source browser such a link leads out of docs/; in the site it leads to the copy under project/.
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).resolve().parents[1]
OUTSIDE = {name: f"project/{Path(name).name}" for name in
           ("ARCHITECTURE.md", "CHANGELOG.md", "SECURITY.md", "bench/RESULTS.md")}  # fmt: skip
COPIED = {copy: name for name, copy in OUTSIDE.items()}
LINK = re.compile(r"\]\((?!\w+:|#)([^)#\s]+)(#[^)\s]*)?\)")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for name, copy in OUTSIDE.items():
        files.append(File.generated(config, copy, content=(ROOT / name).read_text("utf-8")))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Links between docs/ and the rest of the repository, as links within the site; others are left as they are."""
    return LINK.sub(lambda found: f"]({_within(found[1], page.file.src_uri)}{found[2] or ''})", markdown)


def _within(link: str, page: str) -> str:
    lies = posixpath.dirname(posixpath.join("docs", page) if page not in COPIED else COPIED[page])
    target = posixpath.normpath(posixpath.join(lies, link))
    known = OUTSIDE.get(target, posixpath.relpath(target, "docs"))
    return posixpath.relpath(known, posixpath.dirname(page) or ".")
