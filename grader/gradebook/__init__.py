"""The gradebook: every official hand-in and what it earned, kept for good, in SQLite or PostgreSQL."""

from grader.gradebook.rows import Attempt, Event, Extension, HandIn, Kept, Regrade, Student
from grader.gradebook.store import Entry, Gradebook
from grader.gradebook.urls import file_url, gradebook_url

__all__ = ["Attempt", "Entry", "Event", "Extension", "Gradebook", "HandIn", "Kept", "Regrade", "Student", "file_url",
           "gradebook_url"]  # fmt: skip
