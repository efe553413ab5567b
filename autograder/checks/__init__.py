"""What an author declares, and how an answer is tried on the grader's side: no file, no process."""
