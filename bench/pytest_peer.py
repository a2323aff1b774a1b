"""The same work as a plain pytest and Hypothesis suite would do it: each check is one @given test.

BENCH_COURSE=course BENCH_SUBMISSION=file.py python -m pytest -q bench/pytest_peer.py
"""

import peer_suite

globals().update(peer_suite.tests(peer_suite.submission()))
