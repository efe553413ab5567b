"""The commands of `autograder`, a module each: `SUMMARY`, `add_arguments`, `run`. What is imported to run one is
imported there, so that the others start quickly."""
