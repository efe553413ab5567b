"""What grading found: as records, as JSON, as text and pages, in a folder."""
