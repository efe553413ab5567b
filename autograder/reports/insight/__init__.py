"""What a class has understood, added up from its reports: figures, tables, one page."""
