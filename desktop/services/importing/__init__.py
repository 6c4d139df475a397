"""Importing export files: what is in them, what would change, the deed itself, and all that comes after it."""

from desktop.services.importing.again import Reread, read_again
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
from desktop.services.importing.preview import FilePreview, Preview, PreviewRow, preview_files
from desktop.services.importing.repair import FixItWords, save_fix_it
from desktop.services.importing.report import FileReport
from desktop.services.importing.sheet import save_findings

__all__ = [
    "Choice",
    "Content",
    "Evidence",
    "FilePreview",
    "FileReport",
    "FixItWords",
    "ImportResult",
    "KeptLines",
    "PastImport",
    "Preview",
    "PreviewRow",
    "Reread",
    "Sighting",
    "Source",
    "SourceLine",
    "evidence",
    "file_lines",
    "findings_of",
    "import_files",
    "imported_before",
    "line_at",
    "past_import",
    "past_imports",
    "paste",
    "preview_files",
    "read_again",
    "repaired_lines",
    "save_as_it_came",
    "save_findings",
    "save_fix_it",
    "sightings",
    "source_of",
]
