"""The counter: one field, whom it finds, and her card beside it."""

from desktop.ui.pages.counter.page import CounterPage

__all__ = ["CounterPage"]
