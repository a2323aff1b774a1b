"""The pages as text: whole, closed in themselves, translated, and hostile text is text."""

import re
from html.parser import HTMLParser

import pytest
from outcomes import EVIL, ROOT, a_class, analysed, evil, evil_class, failing, mixed, outcome, transcript

from grader.locale.po import read_po
from grader.model import Exhibit, Grid, Hint, Row, Sentence
from grader.reports import render, render_class
from grader.reports._geometry import Geometry, geometry_of, window_of
from grader.reports._heatmap import axes_of, index_of, label_of, picture
from grader.reports._page import TEMPLATES
from grader.reports._voice import clean

VOID = {"meta", "br", "rect", "path", "circle", "link", "img", "input"}
SVG_CLOSED = {"rect", "path", "circle"}
OURS = {"html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "footer", "section", "article",
        "div", "span", "p", "h1", "h2", "h3", "h4", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "thead",
        "tbody", "tr", "th", "td", "abbr", "figure", "figcaption", "details", "summary", "pre", "code", "strong",
        "small", "br", "svg", "rect", "path", "circle", "text", "tspan"}  # fmt: skip


class Reader(HTMLParser):
    """Elements, their attributes and all text; every element must be closed in order."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.open, self.tags, self.attributes, self.text = [], [], [], ""
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.text += " "
        self.attributes += [(tag, name, value) for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += data


def conv(wrong=(1,), given=(1.0, 9.0, 3.0, 4.0)):
    """A 3x3 image, a 2x2 filter, and one wrong number in the answer."""
    due = Grid("conv_forward(...)", (1, 2, 2, 1), (1.0, 2.0, 3.0, 4.0))
    arrays = (Grid("x", (1, 3, 3, 1), tuple(map(float, range(9)))), Grid("w", (2, 2, 1, 1), (1.0, -1.0, 0.0, 2.0)))
    return Exhibit(arrays, {"stride": 1.0, "pad": 0.0}, Grid(due.name, due.shape, given), due, wrong)


def drawn(exhibit, exercise="conv-forward"):
    return outcome(transcript(failing(exhibit=exhibit), exercise=exercise, title="Convolution, forward pass"))


# ---------------------------------------------------------------- the page as a whole


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_page_is_closed_in_itself_and_in_its_language(lang):
    for html in (render(drawn(conv()), "html", lang), render_class(a_class(mixed()), "html", lang)):
        found = Reader(html)
        assert html.startswith("<!doctype html>") and ("html", "lang", lang) in found.attributes
        assert set(found.tags) <= OURS
        assert not re.search(r"https?://", html), "nothing is fetched"
        assert "default-src 'none'" in html


def test_hostile_text_is_text(hostile):
    found = Reader(render(hostile, "html", "en"))
    assert set(found.tags) <= OURS
    assert not [a for a in found.attributes if a[1].startswith("on") or str(a[2]).lower().startswith("javascript")]


@pytest.mark.parametrize("text", EVIL)
def test_every_letter_of_a_hostile_text_is_shown(text):
    assert clean(text) in Reader(render(evil(), "html", "en")).text


def test_a_class_of_hostile_names_is_text():
    found = Reader(render_class(evil_class(), "html", "en"))
    assert set(found.tags) <= OURS and clean(EVIL[0]) in found.text


def test_every_text_of_a_template_has_its_korean():
    said = {text for path in TEMPLATES.glob("*.j2") for text in re.findall(r'say\("([^"]+)"', path.read_text("utf-8"))}
    assert said and not said - set(read_po(ROOT / "grader/locale/ko.po"))


def test_a_template_has_no_words_of_its_own():
    for path in TEMPLATES.glob("*.j2"):
        bare = re.sub(r"\{[{%#].*?[%#}]\}", " ", path.read_text("utf-8"), flags=re.DOTALL)
        bare = re.sub(r"<[^>]*>", " ", bare)
        assert not re.search(r"[A-Za-z]{3,}", bare.replace("doctype", "")), path.name


# ---------------------------------------------------------------- what a failing call shows


def test_given_and_due_stand_side_by_side_with_the_wrong_cell_marked():
    html = render(drawn(conv()), "html", "en")
    assert html.count('class="mark"') == 2  # in yours and in what is due
    assert "Yours[0, :, :, 0]: 2 by 2 numbers, 1 of them wrong" in html
    text = " ".join(Reader(html).text.split())
    assert "1 of 4 numbers are wrong: [0, 0, 1, 0] 9 → 2" in text


def test_the_source_of_the_wrong_number_is_framed_on_the_image():
    html = render(drawn(conv()), "html", "en")
    assert html.count('class="window"') == 1 and "Framed: what the first wrong number, [0, 0, 1, 0]" in html


def test_a_formula_is_drawn():
    html = render(drawn(Exhibit(numbers={"n": 7.0, "f": 3.0, "p": 1.0, "s": 2.0})), "html", "en")
    assert re.search('class="starts".*?/>', html)[0].count("h0") == 16
    assert "A window of 3 by 3 on an image of 7 by 7 with a padding of 1 and a stride of 2" in html


def test_a_layer_table_marks_the_first_wrong_row_only_once():
    rows = (
        Row("conv", "6x28x28", "6x28x28", False),
        Row("pool", "6x15x15", "6x14x14", True),
        Row("dense", "1", "2", True),
    )
    html = render(drawn(Exhibit(rows=rows), "lenet5"), "html", "en")
    assert html.count('<tr class="first wrong">') == 1 and html.count("first difference") == 1
    assert html.index('<tr class="first wrong">') < html.index("6x15x15")


def test_numbers_that_are_none_have_a_word():
    html = render(drawn(conv((0, 1, 2), (float("nan"), float("inf"), float("-inf"), 4.0))), "html", "en")
    assert ">nan<" in html and ">∞<" in html and ">−∞<" in html and 'class="odd"' in html


# ---------------------------------------------------------------- a class


def test_a_class_shows_marks_checks_and_misconceptions():
    text = " ".join(Reader(render_class(a_class(mixed(), mixed(), outcome(transcript())), "html", "en")).text.split())
    assert "Students 3 Passed 0 Mean mark 0.25 Median mark 0.25" in text
    assert (
        "pads_every_axis students: 2 np.pad(x, pad) pads all four axes. zero-pad · who has it student 0, student 1"
        in text
    )
    assert "zero-pad · 2/2" in text and "2026-11-21T09:00:00Z" in text


def test_an_analysed_class_shows_its_figures_and_who_answers_alike():
    wrong = outcome(transcript(failing(), hint=Hint("pads_every_axis", Sentence("All axes."))))
    results = analysed(a_class(wrong, wrong, outcome(transcript())))
    found = Reader(render_class(results, "html", "en"))
    text = " ".join(found.text.split())
    assert "Discrimination tells" in text and "What teaching again could bring" in text
    assert "The same wrong answers" in text and "student 0, student 1" in text
    assert set(found.tags) <= OURS


def test_a_hidden_check_is_told_with_its_visible_twin():
    assert "h@hidden" not in render_class(a_class(mixed()), "html", "en")


# ---------------------------------------------------------------- geometry


@pytest.mark.parametrize(("n", "f", "p", "s", "places", "read"), [(6, 3, 0, 1, 4, 6), (7, 3, 0, 2, 3, 7), (6, 3, 0, 2, 2, 5),
                                                                 (2, 3, 1, 1, 2, 4), (2, 3, 0, 1, 0, 0)])  # fmt: skip
def test_places_of_a_window(n, f, p, s, places, read):
    found = Geometry(n, n, f, f, p, s)
    assert (found.down, found.read[0]) == (places, read) and len(found.starts) == places**2


@pytest.mark.parametrize("numbers", [{"n": 6, "f": 0}, {"n": 6, "f": 3, "s": 0}, {"n": 6, "f": 3, "p": -1}, {"n": 6},
                                     {"n": 1e9, "f": 3}, {"n": float("inf"), "f": 3}, {"n": 6.5, "f": 2}])  # fmt: skip
def test_what_cannot_be_drawn_is_not(numbers):
    assert geometry_of(Exhibit(numbers=numbers)) is None


def test_a_pooling_window_moves_by_its_own_size_unless_told_otherwise():
    assert geometry_of(Exhibit(numbers={"n_h": 4, "n_w": 6, "f": 2}), pooling=True).down == 2


def test_a_window_reaches_into_the_padding():
    given = conv()
    shown = Exhibit(
        given.arrays,
        {"stride": 1.0, "pad": 1.0},
        Grid("a", (1, 4, 4, 1), (0.0,) * 16),
        Grid("a", (1, 4, 4, 1), (1.0,) * 16),
        (0,),
    )
    assert window_of(shown, geometry_of(shown)) == (-1, -1, 2, 2)


# ---------------------------------------------------------------- slices


def test_images_and_filters_are_cut_along_their_own_axes():
    images, filters = Grid("x", (1, 5, 6, 3), ()), Grid("w", (2, 2, 3, 4), ())
    ours, theirs = Exhibit((images, filters)), Exhibit((images, filters), channels_first=True)
    assert (axes_of(images, ours), axes_of(filters, ours)) == ((1, 2), (0, 1))
    assert (axes_of(images, theirs), axes_of(filters, theirs)) == ((2, 3), (2, 3))
    assert axes_of(Grid("f(...)[1]", (2, 2, 3, 4), ()), ours) == (0, 1), "the gradient of the filter"


def test_slices_with_wrong_numbers_come_first():
    grid = Grid("a", (3, 2, 2), tuple(map(float, range(12))))
    shown = picture(grid, (1, 2), 11.0, wrong=(8,))
    assert shown.slices[0].caption == "[2, :, :]" and shown.slices[0].wrong == 1


def test_no_more_slices_than_can_be_read_are_shown():
    shown = picture(Grid("a", (50, 2, 2), (0.0,) * 200), (1, 2), 0.0)
    assert len(shown.slices) == 4 and shown.left_out == 46


def test_a_place_in_c_order_is_an_index():
    assert index_of(7, (2, 3, 2)) == (1, 0, 1)


@pytest.mark.parametrize(
    ("value", "label"), [(3.0, "3"), (-30.0, "−30"), (0.125, "0.125"), (1 / 3, "0.333"), (123456.0, "1.23e+05")]
)
def test_numbers_fit_into_their_cells(value, label):
    assert label_of(value) == label
