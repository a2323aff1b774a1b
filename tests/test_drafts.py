"""A file is there whole or not at all, whoever else writes it and however full the disk is."""

import os
import resource
import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from grader.drafts import ALL, write_cache, write_state, write_whole


def names(folder):
    return [path.name for path in folder.iterdir()]


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def small_files():
    """No file may grow beyond a page, which is how a full disk looks to the one who writes."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_file_is_written_and_replaced(tmp_path):
    for content in (b"one", b"another"):
        write_whole(tmp_path / "file", content)
        assert (tmp_path / "file").read_bytes() == content and names(tmp_path) == ["file"]


def test_it_is_its_owners_unless_it_is_for_all(tmp_path):
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "own", b"")
        write_whole(tmp_path / "all", b"", ALL)
    finally:
        os.umask(before)
    assert (mode(tmp_path / "own"), mode(tmp_path / "all")) == (0o600, 0o640)


def test_a_full_disk_leaves_what_was_there_and_names_the_file(tmp_path, small_files):
    write_whole(tmp_path / "file", b"before")
    with pytest.raises(OSError) as caught:
        write_whole(tmp_path / "file", bytes(1 << 16))
    assert caught.value.filename == str(tmp_path / "file") and caught.value.strerror
    assert (tmp_path / "file").read_bytes() == b"before" and names(tmp_path) == ["file"]


def test_what_is_cut_short_leaves_no_draft(tmp_path):
    with pytest.raises(TypeError):
        write_whole(tmp_path / "file", "no bytes")
    assert names(tmp_path) == []


def test_of_many_who_write_at_once_one_stays_whole(tmp_path):
    contents = [bytes([n]) * 100_000 for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda content: write_whole(tmp_path / "file", content), contents))
    assert (tmp_path / "file").read_bytes() in contents and names(tmp_path) == ["file"]


def test_a_link_is_replaced_and_not_followed(tmp_path):
    (tmp_path / "victim").write_bytes(b"precious")
    (tmp_path / "file").symlink_to(tmp_path / "victim")
    write_whole(tmp_path / "file", b"new")
    assert (tmp_path / "victim").read_bytes() == b"precious" and not (tmp_path / "file").is_symlink()


def test_the_folder_of_a_state_is_made_for_its_owner(tmp_path):
    write_state(tmp_path / "state" / "file", b"kept")
    assert mode(tmp_path / "state") == 0o700 and (tmp_path / "state" / "file").read_bytes() == b"kept"


def test_a_cache_that_cannot_be_written_is_no_fault(tmp_path, small_files):
    (tmp_path / "file").write_bytes(b"in the way")
    write_cache(tmp_path / "file" / "cache", b"kept")
    write_cache(tmp_path / "cache", bytes(1 << 16))
    assert names(tmp_path) == ["file"]
