"""Importing export files: what is in them, what would change, the deed itself, and all that comes after it."""

from desktop.services.importing.again import Reread, read_again
from desktop.services.importing.conflicts import Conflict
from desktop.services.importing.diff import Entry, FilePreview, KeptRows, Preview
from desktop.services.importing.edits import Edits
from desktop.services.importing.evidence import (
    Evidence,
    KeptLines,
    Sighting,
    SourceLine,
    evidence,
    file_lines,
    line_at,
    sightings,
)
from desktop.services.importing.files import Choice, Content, ImportResult, import_files, paste
from desktop.services.importing.kept import Source, findings_of, save_as_it_came, source_of
from desktop.services.importing.past import PastImport, imported_before, past_import, past_imports, repaired_lines
from desktop.services.importing.preview import cells_of, known_names, preview_files, row_again
from desktop.services.importing.repair import FixItWords, save_fix_it
from desktop.services.importing.report import FileReport
from desktop.services.importing.sheet import save_findings

__all__ = [
    "Choice",
    "Conflict",
    "Content",
    "Edits",
    "Entry",
    "Evidence",
    "FilePreview",
    "FileReport",
    "FixItWords",
    "ImportResult",
    "KeptLines",
    "KeptRows",
    "PastImport",
    "Preview",
    "Reread",
    "Sighting",
    "Source",
    "SourceLine",
    "cells_of",
    "evidence",
    "file_lines",
    "findings_of",
    "import_files",
    "imported_before",
    "known_names",
    "line_at",
    "past_import",
    "past_imports",
    "paste",
    "preview_files",
    "read_again",
    "repaired_lines",
    "row_again",
    "save_as_it_came",
    "save_findings",
    "save_fix_it",
    "sightings",
    "source_of",
]
