"""`grade batch`: a whole class, officially."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from grader.commands._deliver import demand_writable, write
from grader.commands._options import course_option, gradebook_option, language_option
from grader.commands._pages import ENDINGS, demand_folder, write_pages
from grader.commands._say import INTERRUPTED, echo, tells_errors
from grader.errors import GraderFault, UsageError
from grader.plugins import names_in
from grader.reports import class_formats

if TYPE_CHECKING:
    from grader.batch.classroom import Batch, Listener, Progress
    from grader.batch.journal import Order
    from grader.classes import ClassResults


@click.command(epilog="Examples: grade batch submissions/ · grade batch export.zip -e conv-forward · "
                      "grade batch week1/ --format html -o class.html · grade batch week1/ --pages out/ · "
                      "grade batch --resume")  # fmt: skip
@click.argument("path", required=False, metavar="DIR|ZIP")
@click.option("--exercise", "-e", "only", multiple=True, metavar="ID", help="Grade only this exercise.")
@click.option("--engine", type=click.Choice(names_in("engines")), default="processes", show_default=True,
              help="Where the work runs.")  # fmt: skip
@click.option("--workers", type=click.IntRange(1, 10_000), metavar="N",
              help="How many grade at a time (default: what cores and memory allow).")  # fmt: skip
@click.option("--label", "labels", multiple=True, metavar="NAME[=N]",
              help="What N of the workers have, say gpu, which the rubric asks for some exercises.")  # fmt: skip
@click.option("--cluster", default="", metavar="WHERE",
              help="For --engine dask: tcp://host:port, slurm, pbs, kubernetes, ... (default: here).")  # fmt: skip
@click.option("--resume", is_flag=True, help="Go on with the batch that was cut short, as it was asked for.")
@click.option("--explain", is_flag=True, help="Say of each submission why it was graded, or not again.")
@click.option("--similar", metavar="DIR", help="Write the class to DIR as JPlag and Dolos read it, to compare files.")
@click.option("--pages", metavar="DIR", help="Write a page for each student to DIR, with what the student may see now.")
@click.option("--page-format", "page_formats", multiple=True, type=click.Choice(tuple(ENDINGS)), default=("html",),
              show_default=True, help="What pages are; can be given more than once.")  # fmt: skip
@click.option("--format", "format_", type=click.Choice(class_formats()), default=class_formats()[0],
              show_default=True, help="How to report on the class.")  # fmt: skip
@click.option("--output", "-o", metavar="FILE", help="Write the report to FILE in place of printing it.")
@click.option("--unconfined", is_flag=True, help="Grade even where hostile code would not be contained.")
@gradebook_option
@course_option
@language_option
@tells_errors
def command(path: str | None, only: tuple[str, ...], engine: str, workers: int | None, labels: tuple[str, ...],
            cluster: str, resume: bool, explain: bool, similar: str | None, pages: str | None,
            page_formats: tuple[str, ...], format_: str, output: str | None, unconfined: bool,
            gradebook: str | None, course: str | None, lang: str | None) -> None:  # fmt: skip
    """Grade every submission of a class officially, record it, and report on the class.

    DIR or ZIP holds a file or folder for each student, or is what Gradescope, Canvas, Moodle or GitHub Classroom
    export. Nothing is graded twice: not the same files of two students, not what has not changed since the last
    time. Exit codes are those of `grade check`.
    """
    from grader.batch.classroom import prepare
    from grader.batch.journal import Order

    demand_writable(output)
    demand_folder(pages)
    order = Order(path or "", course, only, engine, workers, _labels(labels), cluster, gradebook, unconfined)
    batch = prepare(_resumed(order) if resume else _demanded(order))
    if similar is not None:
        _export(batch, similar, lang)
    results = _graded(batch, lang)
    if explain:
        _explain(results, lang)
    _deliver(results, format_, lang, output)
    if pages is not None:
        _write_pages(batch, results, pages, page_formats, lang)
    sys.exit(_exit_code(results))


def _demanded(order: Order) -> Order:
    if not order.path:
        raise UsageError("which class? `grade batch DIR` grades a folder or a zip, --resume what was cut short.")
    return order


def _resumed(order: Order) -> Order:
    """As it was asked for then; the machine may be another one now."""
    from dataclasses import replace

    from grader.batch.journal import interrupted
    from grader.catalog import find_course

    before = interrupted(find_course(order.course).state)
    return replace(before, engine=order.engine if order.engine != "processes" else before.engine,
                   workers=order.workers or before.workers)  # fmt: skip


def _labels(given: tuple[str, ...]) -> dict[str, int]:
    pairs = [(name, count or "1") for name, _, count in (one.partition("=") for one in given)]
    if not all(name and count.isdecimal() for name, count in pairs):
        raise UsageError("write a label as gpu, or as gpu=2 where two of the workers have it.")
    return {name: int(count) for name, count in pairs}


def _graded(batch: Batch, lang: str | None) -> ClassResults:
    from grader.batch.classroom import grade_class
    from grader.reports._voice import voice

    say = voice(lang, "")
    total, done = len(batch.classroom.hand_ins), 0
    try:
        with _progress_bar(total, lang) as show:

            def listen(progress: Progress) -> None:
                nonlocal done
                done = progress.done
                show(progress)

            return grade_class(batch, listen)
    except (KeyboardInterrupt, GraderFault) as end:
        if done or isinstance(end, KeyboardInterrupt):
            template = "Stopped: {done} of {total} are done. `grade batch --resume` goes on."
            echo(say(template, done=done, total=total), err=True)
        if isinstance(end, GraderFault):
            raise
        sys.exit(INTERRUPTED)


@contextmanager
def _progress_bar(total: int, lang: str | None) -> Iterator[Listener]:
    """On a terminal: how many, how fast, how long still, and how many failed so far."""
    from grader.reports._progress import Telling

    if not sys.stderr.isatty():
        yield lambda progress: None
        return
    telling = Telling(lang)
    with click.progressbar(length=total, file=sys.stderr, show_pos=True, show_eta=True, width=30,
                           item_show_func=telling.text) as bar:  # fmt: skip
        yield lambda progress: bar.update(1, progress)


def _explain(results: ClassResults, lang: str | None) -> None:
    from grader.reports._progress import explained

    for line in explained(results, lang):
        echo(line, err=True)


def _export(batch: Batch, folder: str, lang: str | None) -> None:
    from grader.batch.similar import export
    from grader.reports._voice import voice

    count = export(batch.course, batch.classroom, folder)
    echo(voice(lang, "")("{count} submissions are in {folder}, to be compared. A likeness is a hint, never a mark.",
                         count=count, folder=folder), err=True)  # fmt: skip


def _write_pages(batch: Batch, results: ClassResults, folder: str, formats: tuple[str, ...], lang: str | None) -> None:
    from grader.reports._voice import voice

    count = write_pages(batch, results, folder, tuple(dict.fromkeys(formats)), lang)
    echo(voice(lang, "")("The pages of {count} students are in {folder}.", count=count, folder=folder), err=True)


def _deliver(results: ClassResults, format_: str, lang: str | None, output: str | None) -> None:
    from grader.reports import render_class

    text = render_class(results, format_, lang)
    if output is None:
        echo(text)
    else:
        write(output, text)


def _exit_code(results: ClassResults) -> int:
    codes = {student.outcome.exit_code for student in results.students}
    return next((code for code in (3, 4, 2, 1) if code in codes), 0)
