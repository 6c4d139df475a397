"""Frames in, results out: pure, each function names its source. May import only the domain."""
