"""Segments and states of all customers: who is worth most, who is about to be lost, and the way to them."""

from desktop.ui.pages.segments.page import SegmentsPage

__all__ = ["SegmentsPage"]
