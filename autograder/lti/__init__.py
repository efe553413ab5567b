"""Marks into an LMS by LTI 1.3 Advantage: launches, rosters, columns, scores. Needs the extra `lti`."""
