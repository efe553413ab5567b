"""Reports as a file for the gradebook of an LMS: a module a format."""
