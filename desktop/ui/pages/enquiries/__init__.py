"""All enquiries of the shop."""

from desktop.ui.pages.enquiries.page import EnquiriesPage

__all__ = ["EnquiriesPage"]
