"""A small platform of our own: what `autograder lti demo` shows and what tests send to. It answers as Moodle does."""
