"""ARCHITECTURE.md says who may import whom; the imports themselves are read here."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grader.sandbox.launch import OWN

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "grader").rglob("*.py"))
BESIDE_STUDENT_CODE = {
    f"grader.sandbox.{name}"
    for name in ("worker", "perform", "slicing", "blanks", "submission_module", "messages", "networks", "network_modules",
                 "network_names", "network_trace", "network_weights", "network_runs", "network_chance", "network_modes", "network_rounding", "tensors", "lessons", "pretrained", "loops", "differentiation", "device", "device_tensors", "device_pace", "postponed", "template", "confine", "landlock", "seccomp", "syscalls", "linux", "limits")
}  # fmt: skip
SPECIFICATION = {f"grader.{name}" for name in ("authoring", "exercise", "drawing", "tolerance", "comparison", "arrays", "wording", "text", "dialects", "checks")}
PLAIN = {"grader.exchange", "grader.errors", "grader.functions", "grader.values"}
WIRE = {"grader.wire": {"grader.encoding", "grader.decoding"}, "grader.encoding": set(), "grader.decoding": set()}
JUDGING = ("judge", "items", "searching", "calls", "failures", "hygiene")
LEAVES = ("grader.commands", "grader.reports")
LATE = {"jinja2", "torch", "hypothesis", "sqlalchemy", "alembic", "psycopg", "babel", "tabulate", "yaml", "scipy",
        "matplotlib", "pynvml"}  # fmt: skip


def name_of(path):
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path, everywhere=True):
    """Names of the modules that a file imports; without `everywhere`, only those at its top level."""
    tree = ast.parse(path.read_bytes())
    nodes = ast.walk(tree) if everywhere else runs_at_import(tree.body)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            submodules = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (s if (ROOT / s.replace(".", "/")).with_suffix(".py").exists() else node.module
                        for s in submodules)  # fmt: skip


def runs_at_import(body):
    for node in body:
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            continue
        yield node
        if isinstance(node, ast.If | ast.Try):
            yield from runs_at_import(node.body)


def ours(path):
    return {name for name in imports(path) if name.split(".")[0] in ("grader", "reference")}


def files(names):
    return [path for path in MODULES if name_of(path) in names]


@pytest.mark.parametrize("path", files(PLAIN | {"grader.model"}), ids=name_of)
def test_the_nouns_import_nothing_of_ours(path):
    assert ours(path) == set()


@pytest.mark.parametrize("path", files(WIRE), ids=name_of)
def test_the_wire_knows_the_nouns_and_nothing_else(path):
    assert ours(path) <= PLAIN | WIRE[name_of(path)]


@pytest.mark.parametrize("path", files(BESIDE_STUDENT_CODE), ids=name_of)
def test_what_runs_beside_student_code_knows_nothing_of_judging(path):
    allowed = BESIDE_STUDENT_CODE | PLAIN | set(WIRE) | {"grader.sandbox", "grader"}
    assert ours(path) <= allowed


def test_a_template_may_see_what_it_imports_and_no_more_of_the_grader():
    seen = {f"grader.{Path(name).stem}" for name in OWN} - {"grader.__init__", "grader.sandbox"}
    assert seen == PLAIN | set(WIRE)


@pytest.mark.parametrize("path", files(SPECIFICATION), ids=name_of)
def test_the_language_of_specifications_knows_no_session_and_no_command(path):
    assert ours(path) <= SPECIFICATION | PLAIN | {"grader.model", "grader.decoding"}


@pytest.mark.parametrize("path", files({f"grader.{name}" for name in JUDGING}), ids=name_of)
def test_the_judge_knows_sessions_only_by_their_protocol(path):
    assert not {name for name in ours(path) if name.startswith("grader.sandbox") and name != "grader.sandbox.asks"}


@pytest.mark.parametrize("path", [p for p in MODULES if not name_of(p).startswith(LEAVES)], ids=name_of)
def test_nothing_but_the_command_line_imports_commands_and_reports(path):
    found = {name for name in ours(path) if name.startswith(LEAVES)}
    assert not found or name_of(path) == "grader.__main__" or name_of(path).startswith("grader.integrations.")


@pytest.mark.parametrize("path", sorted((ROOT / "reference").glob("*.py")), ids=name_of)
def test_oracles_import_numpy_and_torch_only(path):
    foreign = {name.split(".")[0] for name in imports(path)} - set(sys.stdlib_module_names)
    assert foreign <= {"numpy", "torch", "reference"}


@pytest.mark.parametrize("path", sorted((ROOT / "exercises").glob("*/spec.py")), ids=lambda path: path.parent.name)
def test_a_specification_imports_the_authoring_language_and_the_reference(path):
    foreign = {name for name in imports(path, everywhere=False) if name.split(".")[0] not in sys.stdlib_module_names}
    language = ("grader.authoring", "grader.networks", "grader.network_checks", "grader.network_layers",
                "grader.tensors", "grader.tasks", "grader.learning")  # fmt: skip
    assert all(name in language or name.split(".")[0] in ("reference", "numpy") for name in foreign), foreign


@pytest.mark.parametrize("path", [p for p in MODULES if "migrations" not in p.parts], ids=name_of)
def test_heavy_packages_are_imported_where_they_are_used(path):
    top = {name.split(".")[0] for name in imports(path, everywhere=False)}
    here_anyway = {"torch"} if name_of(path) in BESIDE_STUDENT_CODE else set()
    assert not top & (LATE - here_anyway)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_unpickles_or_evaluates(path):
    calls = [node.func.id for node in ast.walk(ast.parse(path.read_bytes()))
             if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]  # fmt: skip
    assert not {"eval", "exec"} & set(calls)
    assert not {"pickle", "marshal", "shelve"} & {name.split(".")[0] for name in imports(path)}


def test_help_imports_neither_numpy_nor_anything_heavier():
    help_ = "from grader.__main__ import cli; cli(['--help'], standalone_mode=False)"
    code = f"import sys; before = {{*sys.modules}}; {help_}; print(*{{*sys.modules}} - before)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not {"pathlib", "json", "numpy", "msgpack", *LATE} & set(done.stdout.split())


def test_the_page_on_architecture_names_every_module_and_only_those():
    page = (ROOT / "ARCHITECTURE.md").read_text()
    assert len(page.splitlines()) <= 80
    named = set(re.findall(r"`(?:grader/)?(\w+)\.py`", page))
    modules = {path.stem for path in (ROOT / "grader").glob("*.py")} - {"__init__", "__main__"}
    assert modules - named == set(), "modules that the page does not name"
    assert named - modules - {"spec", "mistakes", "test_layers"} == set(), "names on the page that are no modules"
