"""Describing a file that the program does not know: what a row is, what each column is, what would come in."""

from desktop.ui.dialogs.mapping.dialog import MappingDialog

__all__ = ["MappingDialog"]
