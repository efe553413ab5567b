"""Packages with which a platform grades by itself: a module a platform."""
