"""All interactions of the shop."""

from desktop.ui.pages.interactions.page import InteractionsPage

__all__ = ["InteractionsPage"]
