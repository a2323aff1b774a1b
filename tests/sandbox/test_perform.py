"""A call gets its arrays for itself: what it writes to them reaches nobody else."""

import numpy as np
import pytest

from grader.exchange import Case, Step
from grader.sandbox.perform import perform


def overwrite(array):
    array += 1


@pytest.mark.parametrize("layout", ["C", "F", "strided"])
@pytest.mark.parametrize("shape", [(), (3,), (2, 3), (3, 1)])
def test_the_arrays_of_a_case_are_as_they_were_after_a_call_that_writes_to_them(layout, shape):
    array = np.zeros(shape)
    reply = perform({"overwrite": overwrite}, Case((Step("overwrite", (array,)),), layout=layout))
    assert reply.mutated == (0,)
    assert not array.any()
