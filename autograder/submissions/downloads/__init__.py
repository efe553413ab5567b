"""What an LMS lets an instructor download, as submissions of the right students."""
