"""Run tests as an ordinary user, when started as root: `python tests/hostile/as_user.py [pytest options]`.

Root and an ordinary user meet different walls: root has capabilities to lose, a user has limits on processes. Where
Python lies in a folder that only root may enter (a pyenv under /root, say), that folder is covered in a mount
namespace of the tests' own, with nothing in it but Python; the machine itself is left as it is.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
USER = 12345  # nobody else's, so that nothing of the machine's belongs to it


def main() -> int:
    options = sys.argv[1:] or ["tests/hostile", "-q", "-n", "2"]
    command = [sys.executable, "-m", "pytest", *options]
    if os.geteuid() != 0:
        return subprocess.call(command, cwd=ROOT)
    with tempfile.TemporaryDirectory() as home:
        os.chown(home, USER, USER)
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TMPDIR": home, "LANG": "C.UTF-8",
                       "PYTHONDONTWRITEBYTECODE": "1", "HYPOTHESIS_STORAGE_DIRECTORY": f"{home}/hypothesis",
                       **{name: value for name, value in os.environ.items() if name.startswith(("GRADE_", "REDTEAM_"))}}  # fmt: skip
        start = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups", *command]
        script = " && ".join([*uncovered(Path(os.path.realpath(sys.executable))), "exec " + shlex.join(start)])
        return subprocess.call(["unshare", "--mount", "sh", "-c", script], cwd=ROOT, env=environment)


def uncovered(python: Path) -> list[str]:
    """Shell commands after which everybody can reach this interpreter; none where that is so already."""
    closed = [folder for folder in reversed(python.parents) if not folder.stat().st_mode & 0o001]
    if not closed:
        return []
    prefix = Path(sys.base_prefix).resolve()
    kept = tempfile.mkdtemp(prefix="python-")
    return [
        f"mount --bind {prefix} {kept}",
        f"mount -t tmpfs -o mode=755 tmpfs {closed[0]}",
        f"mkdir -p {prefix}",
        f"mount --move {kept} {prefix}",
        f"rmdir {kept}",
    ]


if __name__ == "__main__":
    sys.exit(main())
