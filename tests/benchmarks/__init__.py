"""What `make bench` measures: time and memory of the grader, beside its floor and beside what others use.

Each part is a command: `python -m tests.benchmarks.walls`, `.exercises`, `.memory`, `.rivals`;
`python -m tests.benchmarks` runs them all, each in a process of its own.
"""
