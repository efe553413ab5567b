"""The student's process: how it is started, what runs in it, how it ends."""
