"""The course's secret in tests: the same in every one, so that the hidden cases are drawn once."""

SALT = bytes(range(16))
