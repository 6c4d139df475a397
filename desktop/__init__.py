"""Regulars (熟客): one profile per customer, from export files and the staff's notes. Nothing leaves the machine."""

__version__ = "0.1.0"
