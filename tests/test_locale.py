"""Both languages are complete: what the code says, and what each exercise says, has its Korean."""

import re
import string
from pathlib import Path

import pytest
from translatable import compared, said

from grader.catalog import Course
from grader.errors import ExerciseError, UsageError
from grader.locale import Catalogue, asked_language, language, translator
from grader.locale.phrases import phrases
from grader.locale.po import read_po
from grader.model import Sentence

ROOT = Path(__file__).resolve().parents[1]
OURS = ROOT / "grader/locale/ko.po"
MODULES = sorted((ROOT / "grader").rglob("*.py"))
EXERCISES = sorted(path.parent.name for path in (ROOT / "exercises").glob("*/spec.py"))
CATALOGUES = [OURS, *sorted((ROOT / "exercises").glob("*/ko.po"))]


def places(text):
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def texts(exercise):
    """Everything of an exercise that a student may read, in English."""
    loaded = Course(ROOT).load(exercise)
    spec = loaded.exercise
    yield spec.title
    yield from (check.text for check in spec.checks)
    yield from (example.note for example in [*spec.examples, *spec.errors] if example.note)
    yield from (" ".join(wrong.__doc__.split()) for wrong in loaded.mistakes.values())


# ---------------------------------------------------------------- completeness


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_sentence_of_the_grader_has_its_korean(path):
    missing = [text for text in said(path) if text not in read_po(OURS)]
    assert not missing, "add these to grader/locale/ko.po"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_every_text_of_an_exercise_has_its_korean(exercise):
    own = read_po(ROOT / "exercises" / exercise / "ko.po")
    missing = [text for text in texts(exercise) if text not in own]
    assert not missing, f"add these to exercises/{exercise}/ko.po"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_what_an_exercise_compares_has_its_korean(exercise):
    folder = ROOT / "exercises" / exercise
    known = {**read_po(OURS), **read_po(folder / "ko.po")}
    missing = [text for text in compared(folder / "spec.py") if text not in known]
    assert not missing, f"add these to exercises/{exercise}/ko.po, where a place is {{0}}, {{1}}, ..."


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_a_catalogue_reads_as_babel_reads_it(path):
    from babel.messages.pofile import read_po as read_with_babel

    with path.open("rb") as file:
        babel = {message.id: message.string for message in read_with_babel(file) if message.id and message.string}
    assert read_po(path) == babel


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.parent.name)
def test_no_msgid_comes_twice_and_none_is_left_empty(path):
    lines = path.read_text("utf-8").splitlines()
    given = sum(line.startswith("msgid ") for line in lines) - 1  # the header
    assert given == len(read_po(path))


def test_a_translation_fills_the_places_of_its_original():
    different = [msgid for msgid, msgstr in read_po(OURS).items() if places(msgid) != places(msgstr)]
    assert not different


def test_a_translation_is_korean():
    """No sentence was left as it was: what has no Hangul is a name or a sign."""
    same = [msgid for msgid, msgstr in read_po(OURS).items() if not re.search("[가-힣]", msgstr)]
    assert all(len(re.sub(r"\{\w+\}", "", msgid).split()) <= 2 for msgid in same), same


def test_no_particle_depends_on_a_value():
    """은/는, 이/가, 을/를 and 로/으로 hang on the last letter of the word before, which a value does not tell."""
    loose = re.compile(r"\{\w+\}\)?(은|는|이|가|을|를|과|와|로|으로|이나|나)(?![가-힣])")
    assert not [msgstr for msgstr in read_po(OURS).values() if loose.search(msgstr)]


# ---------------------------------------------------------------- which language


@pytest.fixture
def no_language(monkeypatch):
    for name in ("GRADE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


def test_english_is_spoken_where_nothing_is_said(no_language):
    assert language() == "en"


def test_the_option_comes_before_the_variable_and_the_variable_before_the_locale(no_language):
    no_language.setenv("LANG", "ko_KR.UTF-8")
    assert language() == "ko"
    no_language.setenv("GRADE_LANG", "en")
    assert language() == "en"
    assert language("ko") == "ko"


def test_the_locale_is_read_as_the_c_library_reads_it(no_language):
    no_language.setenv("LANG", "en_US.UTF-8")
    no_language.setenv("LC_MESSAGES", "ko_KR.UTF-8")
    assert language() == "ko"
    no_language.setenv("LC_ALL", "C.UTF-8")
    assert language() == "en"


def test_a_language_that_is_not_there_is_refused_by_name(no_language):
    no_language.setenv("GRADE_LANG", "fr")
    with pytest.raises(UsageError, match="'fr'.*en, ko"):
        language()


def test_a_foreign_locale_is_no_error(no_language):
    no_language.setenv("LANG", "fr_FR.UTF-8")
    assert language() == "en"


def test_what_tools_read_does_not_follow_the_locale(no_language):
    no_language.setenv("LANG", "ko_KR.UTF-8")
    assert asked_language() == "en"


# ---------------------------------------------------------------- how a sentence is said


def korean(template, **values):
    return translator("ko", ROOT, "zero-pad")(Sentence(template, values))


def test_a_sentence_is_translated_with_its_values():
    said = korean("{what} is {got}, but should be {want}", what="the sum over height and width[0, 1]",
                  got="a NumPy array of shape (2, 3)", want="3.0 (a float)")  # fmt: skip
    assert said == "높이와 너비에 대한 합[0, 1]: 나온 값은 형상이 (2, 3)인 NumPy 배열, 나와야 할 값은 3.0 (float)"


def test_an_error_that_was_filled_in_is_recognised():
    said = korean("{text}", text="a, b.py: there is no such file or folder. Check the spelling, or give the full path.")
    assert said.startswith("a, b.py: 그런 파일이나 폴더가 없습니다.")


def test_the_texts_of_the_exercise_are_known():
    assert korean("{text}", text="Zero padding") == "제로 패딩"
    assert korean("The border may be wider than the image.") == "패딩은 이미지보다 넓을 수도 있습니다."


def test_two_hints_at_once_are_two_translations():
    both = "The border is one pixel wide whatever pad says. Columns were added left and right, but no rows: pad the height too."
    assert (
        korean(both)
        == "pad가 얼마이든 패딩의 두께가 항상 1입니다. 좌우에 열은 더했지만 행은 더하지 않았습니다. 높이도 패딩하세요."
    )


def test_a_text_that_is_nowhere_stays_as_it_is():
    assert korean("{what} {braces}", what="{not} a place", braces="}{") == "{not} a place }{"


def test_english_is_the_sentence_itself():
    sentence = Sentence("{what} is {got}", {"what": "x", "got": "{y}"})
    assert translator("en")(sentence) == "x is {y}"


def test_braces_of_a_hint_survive():
    catalogue = Catalogue({"a set {1, 2}": "집합 {1, 2}"})
    assert catalogue.sentence(Sentence("a set {{1, 2}}")) == "집합 {1, 2}"


def test_a_text_made_to_be_slow_or_deep_is_followed_only_so_far():
    assert korean("{text}", text="(" * 5000 + " (" * 5000 + ")" * 10000)
    assert korean("{text}", text="[0]" * 5000)


def test_the_most_particular_phrase_wins():
    first, second = phrases({"{0}: {1}": "b", "{0}: cannot {1}": "a"})
    assert first.match("x: cannot y") == {"0": "x", "1": "y"}
    assert second.translation == "b"


def test_a_phrase_matches_its_whole_text_only():
    (phrase,) = phrases({"from {0} to {1}": "{0}-{1}"})
    assert phrase.match("from 1 to 2") == {"0": "1", "1": "2"}
    assert phrase.match("as from 1 to 2") is None
    assert phrase.match("from 1") is None


def test_a_catalogue_that_is_damaged_is_reported_with_its_line(tmp_path):
    (tmp_path / "ko.po").write_text('msgid "a"\nmsgstr "b\n')
    with pytest.raises(ExerciseError, match="ko.po, line 2"):
        read_po(tmp_path / "ko.po")


def test_there_may_be_no_catalogue(tmp_path):
    assert read_po(tmp_path / "ko.po") == {}
