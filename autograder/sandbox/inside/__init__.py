"""What runs on the other side of the line, in the student's process: nothing of the rest of the project is there."""
