"""The long deeds of the import page, as plain functions for a job. They know nothing of the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.progress import Progress
from desktop.services.history import UndoReport, undo
from desktop.services.importing import (
    Choice,
    Content,
    FileReport,
    Preview,
    import_files,
    imported_before,
    preview_files,
)
from desktop.services.shops import Shop, backup


@dataclass(frozen=True)
class Looked:
    """A preview, and those of its files that came in before: path to UTC ms."""

    preview: Preview
    before: dict[Path, int]


@dataclass
class Outcome:
    """What an import did. It is filled while it runs, so that a cancel that came too late can still take it back."""

    reports: list[FileReport] = field(default_factory=list)
    refused: list[tuple[Path, Exception]] = field(default_factory=list)
    backed_up: bool = False

    @property
    def changes(self) -> list[int]:
        return [report.change for report in self.reports if report.change is not None]

    def total(self, name: str) -> int:
        return sum(getattr(report, name) for report in self.reports)


class _Part:
    """Progress of one file, told as a part of all files."""

    def __init__(self, progress: Progress, offset: int, total: int) -> None:
        self._progress, self._offset, self._total = progress, offset, total

    def report(self, done: int, _total: int = 0) -> None:
        self._progress.report(min(self._offset + done, self._total), self._total)


def look(shop: Shop, paths: Sequence[Path | Content], choices: Mapping[Path, Choice], progress: Progress) -> Looked:
    """Read the files and compare them with the shop."""
    preview = preview_files(shop, paths, choices=choices, progress=progress)
    with shop.session():
        before = imported_before(shop, [each.content for each in preview.files])
    return Looked(preview, before)


def commit(
    shop: Shop,
    preview: Preview,
    choices: Mapping[Path, Choice],
    outcome: Outcome,
    by: int | None,
    progress: Progress,
) -> Outcome:
    """Import the files of a preview in their order; a backup first when the shop holds anything.

    Whatever is raised takes back the files that had come in before it.
    """
    outcome.refused = list(preview.refused)
    total, offset = preview.total("lines"), 0
    with shop.session():
        if shop.query("SELECT 1 FROM identity LIMIT 1") or shop.query("SELECT 1 FROM sales_order LIMIT 1"):
            backup(shop, reason="before import")
            outcome.backed_up = True
        progress.report(0, total)
        try:
            for each in preview.files:
                part = _Part(progress, offset, total)
                choice = choices.get(each.path, Choice())
                done = import_files(
                    shop, [each.content], format_name=choice.format, encoding=choice.encoding, by=by, progress=part
                )
                outcome.reports += done.files
                outcome.refused += done.refused
                offset += each.report.lines
        except BaseException:
            take_back(shop, outcome.changes, by)
            outcome.reports.clear()
            raise
    return outcome


def take_back(shop: Shop, changes: Sequence[int], by: int | None) -> list[UndoReport]:
    """Undo the change sets of an import, the newest first."""
    with shop.session():
        return [undo(shop, change, by=by) for change in sorted(changes, reverse=True)]
