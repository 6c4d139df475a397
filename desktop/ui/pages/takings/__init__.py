"""All takings of the shop."""

from desktop.ui.pages.takings.page import TakingsPage

__all__ = ["TakingsPage"]
