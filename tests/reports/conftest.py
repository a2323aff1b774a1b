"""The hostile texts are graded once for all reports, and one browser serves all pages."""

import pytest
from browser import Browser, installed
from outcomes import evil, graded_hostile


@pytest.fixture(scope="session")
def corpus(templates):
    return graded_hostile(templates)


@pytest.fixture(params=["made", "graded"])
def hostile(request, corpus):
    """Hostile texts in every place, made by hand, and as they come through a real grading."""
    return evil() if request.param == "made" else corpus


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    if installed() is None:
        pytest.skip("no Chromium on this machine: .ci/install-debian installs it")
    running = Browser(tmp_path_factory.mktemp("profile"))
    yield running
    running.close()
