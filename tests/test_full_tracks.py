"""A notebook with whole tracks in it is graded in one command, in each form that the courses have."""

import ast
import json

import pytest

from grader.grading import grade_paths

TRACKS = ("layers", "backprop")
LEAST = {"native": 30, "coursera": 12, "cs231n": 12}  # exercises


def names_of(source):
    return {node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef | ast.ClassDef)}


def written_for(dialect, folder):
    """The solutions of an exercise in one form."""
    courses = [path for path in sorted(folder.glob("solutions/*.py")) if path.stem.startswith(("coursera", "cs231n"))]
    if dialect == "native":
        return [path for path in sorted(folder.glob("solutions/*.py")) if path not in courses]
    return [path for path in courses if path.stem == dialect]


def cells_for(course, dialect):
    """One cell for each exercise, by id.

    Native solutions whose helpers share a name are kept apart; the courses' functions mean the same wherever they stand.
    """
    taken, cells = set(), {}
    for entry in course.index.values():
        if entry.track not in TRACKS or (dialect != "native" and dialect not in {d.name for d in entry.dialects}):
            continue
        for path in written_for(dialect, course.root / "exercises" / entry.id):
            source = path.read_text()
            if dialect != "native" or all(name not in taken for name in names_of(source)):
                taken |= names_of(source)
                cells[entry.id] = source
                break
    return cells


@pytest.mark.parametrize("dialect", LEAST)
def test_a_notebook_of_whole_tracks_earns_everything(course, grading, tmp_path, dialect):
    cells = cells_for(course, dialect)
    assert len(cells) >= LEAST[dialect]
    notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {},
                "cells": [{"cell_type": "code", "source": cell, "metadata": {}, "outputs": [], "execution_count": None}
                          for cell in cells.values()]}
    (tmp_path / "tracks.ipynb").write_text(json.dumps(notebook))
    outcome = grade_paths(grading, [str(tmp_path / "tracks.ipynb")])
    found = {t.exercise: (t.dialect, t.status.value) for t in outcome.report.transcripts}
    assert {name: found.get(name) for name in cells} == dict.fromkeys(cells, (dialect, "passed"))
