"""Formats are found by their files, and each holds for every outcome in both languages."""

import click
import pytest
from outcomes import a_class, evil_class, mixed, outcome, transcript

from grader.reports import class_formats, formats, render, render_class


def test_formats_are_the_files_that_render_an_outcome():
    assert formats()[0] == "text"
    assert set(formats()) >= {"text", "csv", "github", "gradescope", "html", "json", "junit", "markdown"}
    assert set(class_formats()) >= {"text", "csv", "html", "json", "markdown"}


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("format_", formats())
def test_every_outcome_can_be_rendered(format_, lang):
    for given in (mixed(), outcome(), outcome(transcript())):
        assert isinstance(render(given, format_, lang), str)


@pytest.mark.parametrize("format_", formats())
def test_no_control_character_comes_through(format_, hostile):
    said = render(hostile, format_, "en")
    said = click.unstyle(said) if format_ == "text" else said
    assert not [c for c in said if not c.isprintable() and c != "\n"]


@pytest.mark.parametrize("format_", class_formats())
def test_a_class_of_hostile_names_is_only_text(format_):
    said = render_class(evil_class(), format_, "en")
    said = click.unstyle(said) if format_ == "text" else said
    assert not [c for c in said if not c.isprintable() and c != "\n"]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("format_", class_formats())
def test_every_class_can_be_rendered(format_, lang):
    for given in (a_class(), a_class(mixed(), outcome(transcript()), outcome())):
        assert isinstance(render_class(given, format_, lang), str)
