"""Stock `nbgrader autograde` under the same attacks, so that the comparison in docs/security.md is measured."""
