"""The pages in a real Chromium: on a desk and on a phone, in light and dark, by keyboard and by screen reader."""

import pytest
from outcomes import a_class, analysed, evil, evil_class, failing, mixed, outcome, transcript
from test_html import conv

from grader.model import Exhibit, Row
from grader.reports import render, render_class

ROWS = (Row("conv", "6x28x28", "6x28x28", False), Row("pool", "6x15x15", "6x14x14", True))
LOOKS = [(1100, False), (375, False), (1100, True), (375, True)]

# Of every text that can be seen: how much it stands out from the colour behind it, by WCAG's formula. A colour
# is painted onto a canvas to be read, whatever notation it has.
CONTRASTS = """
(() => {
  const canvas = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255];
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3])).concat(1);
  const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const behind = node => {
    if (!node) return [255, 255, 255, 1];
    const own = rgba(getComputedStyle(node).backgroundColor);
    return own[3] === 1 ? own : over(own, behind(node.parentElement));
  };
  const found = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = walk.nextNode());) {
    const node = text.parentElement, style = getComputedStyle(node), size = parseFloat(style.fontSize);
    if (!text.data.trim() || node.closest('.unseen, .skip') || !node.getClientRects().length) continue;
    const isSvg = node.ownerSVGElement;
    const rect = isSvg && node.closest('.heat') ? node.previousElementSibling : null;
    const back = rect ? rgba(getComputedStyle(rect).fill) : behind(isSvg ? node.closest('svg').parentElement : node);
    const ink = over(rgba(isSvg ? style.fill : style.color), back);
    const [a, b] = [light(ink), light(back)].sort((x, y) => y - x);
    const large = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
    found.push([(a + 0.05) / (b + 0.05), large ? 3 : 4.5, text.data.trim().slice(0, 40)]);
  }
  return found;
})()
"""


def student(lang="en"):
    """One exercise of each kind that is drawn, and one that is right."""
    right = transcript(exercise="relu", title="ReLU")
    kinds = (conv(), conv((0, 1, 2, 3), (float("nan"), -90.0, float("inf"), 0.0)), Exhibit(rows=ROWS),
             Exhibit(numbers={"n": 7.0, "f": 3.0, "p": 1.0, "s": 2.0}), Exhibit(numbers={"n": 4.0, "f": 5.0}))  # fmt: skip
    drawn = [
        transcript(failing("a", exhibit=e), failing("b", exhibit=e, text="Another law."), exercise="conv-forward")
        for e in kinds
    ]
    return render(outcome(*mixed().report.transcripts, *drawn, right, problems=mixed().problems), "html", lang)


def a_page(kind, lang="en"):
    return student(lang) if kind == "student" else render_class(analysed(a_class(*[mixed()] * 12)), "html", lang)


PAGES = pytest.mark.parametrize("kind", ["student", "class"])


def opened(browser, tmp_path, html, width=1100, dark=False):
    browser.open(html, tmp_path, width, dark)
    browser.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    return browser


@PAGES
@pytest.mark.parametrize(("width", "dark"), LOOKS)
def test_every_text_can_be_read(browser, tmp_path, kind, width, dark):
    found = opened(browser, tmp_path, a_page(kind), width, dark).evaluate(CONTRASTS)
    assert len(found) > 40
    assert not [(round(ratio, 2), text) for ratio, least, text in found if ratio < least]


def test_the_check_of_contrast_sees_grey_on_grey(browser, tmp_path):
    html = student().replace("--soft: #5c5850", "--soft: #b8b4ab")
    assert [ratio for ratio, least, _ in opened(browser, tmp_path, html).evaluate(CONTRASTS) if ratio < least]


@PAGES
@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("width", [320, 375, 768, 1100])
def test_nothing_reaches_beyond_the_screen(browser, tmp_path, kind, lang, width):
    shown = opened(browser, tmp_path, a_page(kind, lang), width)
    assert shown.evaluate("document.documentElement.scrollWidth") == width
    beyond = "[...document.querySelectorAll('body *')].filter(n => !n.closest('.scroll, .skip, .unseen') && n.getBoundingClientRect().right > innerWidth + 1).map(n => n.outerHTML.slice(0, 80))"
    assert shown.evaluate(beyond) == []


def test_hostile_names_do_not_break_the_layout(browser, tmp_path):
    for html in (render(evil(), "html", "en"), render_class(evil_class(), "html", "en")):
        assert opened(browser, tmp_path, html, 375).evaluate("document.documentElement.scrollWidth") == 375


def test_nothing_runs_and_nothing_is_fetched(browser, tmp_path, hostile):
    shown = opened(browser, tmp_path, render(hostile, "html", "en"))
    fetched = [e["params"]["request"]["url"] for e in shown.events if e.get("method") == "Network.requestWillBeSent"]
    assert [url for url in fetched if not url.startswith("file:")] == []
    assert not [
        e for e in shown.events if e.get("method") in ("Page.javascriptDialogOpening", "Runtime.exceptionThrown")
    ]
    assert shown.evaluate("document.scripts.length + document.images.length + document.forms.length") == 0


def test_a_script_that_got_in_all_the_same_would_not_run(browser, tmp_path):
    html = student().replace("</body>", "<script>document.title = 'owned'</script></body>")
    assert opened(browser, tmp_path, html).evaluate("document.title") != "owned"


@PAGES
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_screen_reader_finds_its_way(browser, tmp_path, kind, lang):
    shown = opened(browser, tmp_path, a_page(kind, lang))
    roles = [role for role, _ in shown.accessible()]
    assert roles.count("main") == 1 and roles.count("banner") == 1 and roles.count("contentinfo") == 1
    assert "navigation" in roles
    unnamed = [
        role
        for role, name in shown.accessible()
        if role in ("image", "link", "region", "navigation") and not name.strip()
    ]
    assert unnamed == []
    assert shown.evaluate("document.documentElement.lang") == lang and shown.evaluate("document.title").strip()


@PAGES
def test_headings_go_down_one_level_at_a_time(browser, tmp_path, kind):
    levels = opened(browser, tmp_path, a_page(kind)).evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(below <= above + 1 for above, below in zip(levels, levels[1:], strict=False))


@PAGES
def test_every_id_is_there_once_and_every_link_leads_somewhere(browser, tmp_path, kind):
    shown = opened(browser, tmp_path, a_page(kind))
    ids = shown.evaluate("[...document.querySelectorAll('[id]')].map(n => n.id)")
    assert len(ids) == len(set(ids))
    targets = shown.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href').slice(1))")
    assert targets and set(targets) <= set(ids)
    assert shown.evaluate(
        "[...document.querySelectorAll('[aria-labelledby]')].every(n => document.getElementById(n.getAttribute('aria-labelledby')))"
    )


@PAGES
def test_tables_have_headers_with_a_scope(browser, tmp_path, kind):
    shown = opened(browser, tmp_path, a_page(kind))
    assert shown.evaluate("[...document.querySelectorAll('th')].length") > 0
    assert shown.evaluate("[...document.querySelectorAll('th')].filter(th => !th.scope).length") == 0


def test_everything_can_be_reached_and_opened_by_keyboard(browser, tmp_path):
    browser.open(student(), tmp_path)
    browser.press("Tab", 9)
    assert browser.evaluate("document.activeElement.className") == "skip"
    assert browser.evaluate("document.activeElement.getBoundingClientRect().left >= 0"), "the skip link shows itself"
    seen = set()
    for _ in range(60):
        browser.press("Tab", 9)
        tag = browser.evaluate("document.activeElement.tagName")
        seen.add(tag)
        if tag == "SUMMARY":
            break
    assert {"A", "SUMMARY"} <= seen
    assert browser.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"
    browser.press("Enter", 13)
    assert browser.evaluate("document.activeElement.parentElement.open")


def test_the_table_of_a_class_scrolls_in_itself(browser, tmp_path):
    many = outcome(*[transcript(exercise=f"exercise-{i}", title=f"Exercise {i}") for i in range(30)])
    shown = opened(browser, tmp_path, render_class(a_class(many), "html", "en"), 375)
    assert shown.evaluate("document.querySelector('.scroll').scrollWidth > 1000")
    assert shown.evaluate("document.querySelector('.scroll').tabIndex") == 0


def test_dark_is_dark_and_light_is_light(browser, tmp_path):
    brightness = (
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number).reduce((a, b) => a + b) / 3"
    )
    assert opened(browser, tmp_path, student()).evaluate(brightness) > 200
    assert opened(browser, tmp_path, student(), dark=True).evaluate(brightness) < 60


def test_numbers_in_a_heat_map_stay_large_enough_on_a_phone(browser, tmp_path):
    shown = opened(browser, tmp_path, student(), 375)
    sizes = shown.evaluate("[...document.querySelectorAll('.heat text')].map(t => t.getBoundingClientRect().height)")
    assert sizes and min(sizes) >= 8
