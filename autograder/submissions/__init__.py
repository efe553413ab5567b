"""A submission's way in: from files and downloads to the cells of a notebook."""
