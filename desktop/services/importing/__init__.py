"""Importing export files: what is in them, what would change, and the deed itself."""

from desktop.services.importing.files import Choice, Content, ImportResult, import_files, paste
from desktop.services.importing.past import PastImport, imported_before, past_imports
from desktop.services.importing.preview import FilePreview, Preview, PreviewRow, preview_files
from desktop.services.importing.report import FileReport
from desktop.services.importing.sheet import save_findings

__all__ = [
    "Choice",
    "Content",
    "FilePreview",
    "FileReport",
    "ImportResult",
    "PastImport",
    "Preview",
    "PreviewRow",
    "import_files",
    "imported_before",
    "past_imports",
    "paste",
    "preview_files",
    "save_findings",
]
