"""A spec-driven auto-grader for convolutional-network coursework."""

__version__ = "0.1.0"
