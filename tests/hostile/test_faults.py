"""Whatever is killed while it grades, and whenever: no mark changes, nothing is recorded twice or lost, nothing stays.

`make redteam` does so in 500 gradings, the suite in a few.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("faults.py")
GRADINGS = int(os.environ.get("REDTEAM_GRADINGS", "40"))


def test_killing_worker_template_and_grader_changes_no_mark():
    command = [sys.executable, str(SCRIPT), "--gradings", str(GRADINGS), "--seed", "1"]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, timeout=60 + 5 * GRADINGS)
    tally = json.loads(done.stdout)
    assert tally["wrong"] == []
    assert tally["gradings"] == GRADINGS
    assert tally["marked"] > GRADINGS / 4, "most were killed before a mark: the faults come too early"
    assert min(tally["killed"][victim] for victim in ("worker", "template", "grader")) > GRADINGS / 8
