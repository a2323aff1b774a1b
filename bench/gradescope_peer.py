"""The same work as a Gradescope autograder: a unittest case with weights, run by the JSON runner of gradescope-utils.

BENCH_COURSE=course BENCH_CACHE=cache BENCH_SUBMISSION=file.py python bench/gradescope_peer.py results.json
"""

import sys
import unittest

import peer_suite
from gradescope_utils.autograder_utils.decorators import weight
from gradescope_utils.autograder_utils.json_test_runner import JSONTestRunner


def main(results: str) -> None:
    methods = {name: staticmethod(weight(1)(test)) for name, test in peer_suite.tests(peer_suite.submission())}
    case = type("TestSubmission", (unittest.TestCase,), methods)
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(case)
    with open(results, "w") as output:
        JSONTestRunner(visibility="visible", stream=output).run(suite)


if __name__ == "__main__":
    main(sys.argv[1])
