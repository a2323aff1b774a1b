"""A whole class, graded officially: nothing twice, nothing lost."""
