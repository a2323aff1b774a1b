"""The hostile texts are graded once for all reports."""

import pytest
from outcomes import evil, graded_hostile


@pytest.fixture(scope="session")
def corpus(templates):
    return graded_hostile(templates)


@pytest.fixture(params=["made", "graded"])
def hostile(request, corpus):
    """Hostile texts in every place, made by hand, and as they come through a real grading."""
    return evil() if request.param == "made" else corpus
