"""Takes docs/assets/student-page.png, the page of a wrong submission in a browser: `python docs/screenshot.py`.

Needs Chromium.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SUBMISSION = HERE.parent / "demo/submissions/daniel.py"
PICTURE = HERE / "assets/student-page.png"
WIDTH, HEIGHT = 900, 1100
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


def main() -> None:
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        sys.exit("Chromium is needed, and is not installed.")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        environment = {**os.environ, "PYTHONPATH": str(HERE.parent), "GRADE_LANG": "en", "XDG_STATE_HOME": folder}
        check = [sys.executable, "-m", "grader", "check", SUBMISSION.name, "-e", "pool-forward",
                 "--format", "html", "-o", str(page)]  # fmt: skip
        subprocess.run(check, cwd=SUBMISSION.parent, env=environment, check=False, stdout=subprocess.DEVNULL)
        subprocess.run([browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                        "--no-first-run", f"--user-data-dir={folder}/profile", f"--window-size={WIDTH},{HEIGHT}",
                        f"--screenshot={PICTURE}", page.as_uri()],
                       check=True, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL, timeout=120)  # fmt: skip


if __name__ == "__main__":
    main()
