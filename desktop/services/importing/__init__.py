"""Importing export files: what is in them, what would change, and the deed itself."""

from desktop.services.importing.conflicts import Conflict
from desktop.services.importing.diff import Entry, FilePreview, KeptRows, Preview
from desktop.services.importing.edits import Edits
from desktop.services.importing.files import Choice, Content, ImportResult, import_files, paste
from desktop.services.importing.past import PastImport, imported_before, past_imports
from desktop.services.importing.preview import cells_of, known_names, preview_files, read_again
from desktop.services.importing.report import FileReport
from desktop.services.importing.sheet import save_findings

__all__ = [
    "Choice",
    "Conflict",
    "Content",
    "Edits",
    "Entry",
    "FilePreview",
    "FileReport",
    "ImportResult",
    "KeptRows",
    "PastImport",
    "Preview",
    "cells_of",
    "import_files",
    "imported_before",
    "known_names",
    "past_imports",
    "paste",
    "preview_files",
    "read_again",
    "save_findings",
]
