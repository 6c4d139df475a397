"""The list of customers with a pane for the one the keys are on."""

from desktop.ui.pages.customers.page import CustomersPage

__all__ = ["CustomersPage"]
