"""Importing export files: what is in them, what would change, and the deed itself."""

from desktop.services.importing.files import ImportResult, import_files
from desktop.services.importing.preview import FilePreview, Preview, PreviewRow, preview_files
from desktop.services.importing.report import FileReport

__all__ = ["FilePreview", "FileReport", "ImportResult", "Preview", "PreviewRow", "import_files", "preview_files"]
