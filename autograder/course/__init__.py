"""A course on the disk: its assignments, what is released of them, how notebooks are built."""
