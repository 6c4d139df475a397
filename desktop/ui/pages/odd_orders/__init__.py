"""Orders that are perhaps not her own, one at a time, decided by one key each."""

from desktop.ui.pages.odd_orders.page import OddOrdersPage

__all__ = ["OddOrdersPage"]
