"""Crashes the interpreter while its cell runs, before anything is asked."""
import ctypes

ctypes.memset(0, 1, 1)
