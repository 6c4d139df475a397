"""Import: what came in so far, a preview of what would come in, and what has just come in."""

from desktop.ui.pages.imports.page import ImportPage

__all__ = ["ImportPage"]
