"""Grades out: one module a format, all of them in `catalog.FORMATS`. A format is a function from reports (and a roster)
to bytes; nothing of a format reaches into grading."""
