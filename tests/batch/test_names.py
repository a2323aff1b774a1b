"""Whatever people are called, their files have names that every system takes, and each one of its own."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.batch.names import MAX_BYTES, file_names


def key(name):
    """What a system that knows neither case nor ways of composing letters takes a name for."""
    return unicodedata.normalize("NFKC", name).casefold()


@pytest.mark.parametrize("name", ["kim", "20261121", "김민지", "o.park", "a-b_c"])
def test_a_good_name_stays_what_it_is(name):
    assert file_names([name]) == {name: name}


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", ".", "", "/", "C:\\x", "con", "NUL.txt", "com1", "-rf", ".ssh", "a\0b", "a\nb", "x. ", "가" * 200, "\ud800"])
def test_an_odd_one_is_made_a_name_of_one_part(name):
    (made,) = file_names([name]).values()
    assert made != name and "/" not in made and "\\" not in made and made.isprintable()
    assert made[0] not in ".-" and made[-1] not in ". " and len(made.encode()) <= MAX_BYTES + 13


def test_letters_taken_apart_are_put_together():
    apart = unicodedata.normalize("NFD", "김민지")
    assert file_names([apart]) == {apart: "김민지"} and len(set(file_names([apart, "김민지"]).values())) == 2


def test_no_device_of_windows_is_named():
    devices = {"con", "aux", "lpt9", "nul"}
    made = file_names(["con", "Aux", "lpt9", "NUL.txt", "nul.tar.gz"]).values()
    assert not devices & {name.casefold().split(".")[0] for name in made}


@given(st.lists(st.text(max_size=12), max_size=12, unique=True))
def test_no_two_share_a_file_on_any_system(names):
    made = file_names(names)
    assert len({key(one) for one in made.values()}) == len(names)


def test_nobody_takes_the_name_of_another_by_being_called_like_it():
    (tagged,) = file_names(["a/b"]).values()
    assert len(set(file_names(["a/b", tagged, "A_b", "a_b"]).values())) == 4
