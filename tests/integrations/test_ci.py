"""What is published for CI servers, run as they run it."""

import os
import re
import subprocess
import sys
import sysconfig
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
RIGHT = (ROOT / "exercises/conv-output-size/solutions/formula.py").read_text()
WRONG = RIGHT.replace("// s", "/ s")
AS_IT_IS = {"PIP_NO_BUILD_ISOLATION": "0"}  # the build tools are here too: 0 is how pip wants to be told
INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Where the install step put the grader: the package alone, as the libraries that it needs are here already."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture
def environment(installed, tmp_path):
    site = os.pathsep.join((str(installed), sysconfig.get_paths()["purelib"]))
    return {**os.environ, "PIP_TARGET": str(installed), "PIP_NO_DEPS": "1", "PIP_UPGRADE": "1", **AS_IT_IS, "PYTHONPATH": site,
            "PATH": f"{installed / 'bin'}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "GITHUB_ACTION_PATH": str(ROOT), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md")}  # fmt: skip


def bash(script, folder, environment):
    """As GitHub and GitLab run a step: it ends with the first command that fails."""
    return subprocess.run(["bash", "-e", "-o", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)


def run_action(folder, environment, **inputs):
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    given = {name: inputs.get(name, known.get("default", "")) for name, known in action["inputs"].items()}
    for step in action["runs"]["steps"]:
        is_there = "pip install" in step.get("run", "") and Path(environment["PIP_TARGET"], "grader").exists()
        if "run" not in step or is_there:  # setup-python: we have one
            continue
        own = {name: INPUT.sub(lambda m: given[m[1]], value) for name, value in step.get("env", {}).items()}
        done = bash(step["run"], folder, {**environment, **own})
        if done.returncode != 0:
            break
    return done


def test_the_action_annotates_and_writes_the_summary(tmp_path, environment):
    (tmp_path / "my.py").write_text(WRONG)
    done = run_action(tmp_path, environment, files="my.py")
    assert done.returncode == 1, done.stderr
    assert "::error file=my.py,line=1" in done.stdout
    assert "divides_without_rounding" in (tmp_path / "summary.md").read_text()


def test_the_action_is_content_with_what_is_right(tmp_path, environment):
    (tmp_path / "my.py").write_text(RIGHT)
    done = run_action(tmp_path, environment, files="my.py", exercises="conv-output-size", lang="ko")
    assert done.returncode == 0 and "::notice" in done.stdout


def test_nothing_that_an_input_holds_is_run(tmp_path, environment):
    run_action(tmp_path, environment, files="$(touch ran) `touch ran` ; touch ran", exercises="';touch ran'")
    assert not (tmp_path / "ran").exists()


def test_the_gitlab_job_leaves_a_test_report_and_a_page(tmp_path, environment):
    (tmp_path / "my.py").write_text(WRONG)
    job = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())[".grade"]
    variables = {**job["variables"], "GRADE_PACKAGE": str(ROOT), "GRADE_FILES": "my.py"}
    done = bash("\n".join(job["script"]), tmp_path, {**environment, **variables})
    assert done.returncode == 1, done.stderr
    assert ElementTree.parse(tmp_path / job["artifacts"]["reports"]["junit"]).find(".//failure") is not None
    assert all((tmp_path / kept).stat().st_size for kept in job["artifacts"]["paths"])


# ---------------------------------------------------------------- pre-commit


def pre_commit(folder, *arguments, **variables):
    return subprocess.run([sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT), **variables})  # fmt: skip


def test_the_hook_refuses_what_is_wrong_and_nothing_else(tmp_path):
    hook = "grader.integrations.pre_commit"
    (tmp_path / "wrong.py").write_text(WRONG)
    (tmp_path / "right.py").write_text(RIGHT)
    (tmp_path / "starter.py").write_text((ROOT / "exercises/conv-output-size/starter.py").read_text())
    (tmp_path / "tools.py").write_text("def helper():\n    return 1\n")
    fine = pre_commit(tmp_path, hook, "right.py", "starter.py", "tools.py")
    assert (fine.returncode, fine.stdout) == (0, "")
    refused = pre_commit(tmp_path, hook, "right.py", "wrong.py", "tools.py")
    assert refused.returncode == 1 and "divides_without_rounding" in refused.stdout


def test_pre_commit_runs_the_hook_on_a_commit(tmp_path):
    pytest.importorskip("pre_commit")
    repository = tmp_path / "student"
    repository.mkdir()
    (repository / "my.py").write_text(WRONG)
    for command in (["init", "-q"], ["add", "my.py"]):
        subprocess.run(["git", *command], cwd=repository, check=True)
    libraries = {"PIP_NO_DEPS": "1", **AS_IT_IS, "PYTHONPATH": sysconfig.get_paths()["purelib"], "PRE_COMMIT_HOME": str(tmp_path / "home")}
    done = pre_commit(repository, "pre_commit", "try-repo", str(published(tmp_path)), "grade-check", "--all-files", **libraries)
    assert done.returncode == 1 and "divides_without_rounding" in done.stdout, done.stdout + done.stderr


def published(tmp_path):
    """The working tree as a repository with one commit, whatever the state of the one around it."""
    copy = tmp_path / "published"
    files = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "-z"], cwd=ROOT, check=True, capture_output=True)
    for name in filter(None, files.stdout.decode().split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            (copy / name).write_bytes((ROOT / name).read_bytes())
    identity = ["-c", "user.name=a", "-c", "user.email=a@b.c"]
    for command in (["init", "-q"], ["add", "-A"], [*identity, "commit", "-qm", "all"]):
        subprocess.run(["git", *command], cwd=copy, check=True)
    return copy
