"""History: what was done, by whom and when; any of it can be taken back."""

from desktop.ui.pages.history.page import HistoryPage

__all__ = ["HistoryPage"]
