"""Wrong answers that students give for the label of the largest score."""

import numpy as np

from grader.authoring import mistake


@mistake
def gives_the_largest_score(scores):
    """The answer is the place of the largest score, not the score: np.argmax, not np.max."""
    return scores.max(axis=1)


@mistake
def goes_down_the_columns(scores):
    """The largest of each column was looked for: the scores of an example are a row, axis=1."""
    return scores.argmax(axis=0)


@mistake
def looks_at_the_whole_table(scores):
    """Without an axis, np.argmax gives one place in the whole table: one for each row is asked for."""
    return int(scores.argmax())


@mistake
def counts_from_one(right, scores):
    """Labels start at 0: the first column is label 0."""
    return right(scores) + 1


@mistake
def takes_the_smallest(scores):
    """The smallest score was taken: the classifier's choice is the largest."""
    return scores.argmin(axis=1)


@mistake
def takes_the_last_of_equals(right, scores):
    """Of equal scores the first counts: compare with >, not with >=."""
    return scores.shape[1] - 1 - right(scores[:, ::-1])


@mistake
def starts_the_search_at_zero(scores):
    """The search for the largest began at 0, which negative scores never reach: begin at the first score."""
    return np.where(scores.max(axis=1) > 0, scores.argmax(axis=1), 0)


@mistake
def takes_the_largest_magnitude(scores):
    """The sign was ignored: a score of -9 is smaller than a score of 1."""
    return np.abs(scores).argmax(axis=1)


@mistake
def rounds_the_scores(right, scores):
    """The scores were turned into whole numbers first, so that close ones became equal."""
    return right(scores.astype(int))


@mistake
def gives_one_hot_rows(right, scores):
    """The largest score of each row was marked by a 1: its place is asked for, one whole number for each row."""
    return np.eye(scores.shape[1])[right(scores)]
