"""Reading a kept file again with a better mapping: the old import is taken back, the same bytes come in anew."""

from dataclasses import dataclass

from desktop.domain.progress import Progress, Silent
from desktop.services.history import UndoReport, undo
from desktop.services.importing.files import Choice, ImportResult, import_files, recognise
from desktop.services.importing.kept import kept_content, source_of
from desktop.services.importing.report import FileReport
from desktop.services.own_formats import own_formats
from desktop.storage.shopfile import Shop


@dataclass(frozen=True)
class Reread:
    """What came in anew, and what was taken back for it; None where the old import had been taken back before.

    Where report.change is None nothing would have come in, and the old import stands as it did.
    """

    report: FileReport
    undone: UndoReport | None


def read_again(
    shop: Shop, change: int, choice: Choice, *, by: int | None = None, progress: Progress | None = None
) -> Reread:
    """Take an import back and import its kept file by `choice`; what persons edited since is kept and named.

    These are two change sets, and each can be undone alone. Whatever is raised leaves the old import as it was:
    UnknownFormat and UnreadableFile when the choice does not fit, NotFound, Cancelled.
    """
    content = kept_content(shop, source_of(shop, change))
    _, refused = recognise([content], choice.format, choice.encoding, own=own_formats(shop))
    if refused:
        raise refused[0][1]
    stood = shop.query("SELECT undone_by IS NULL FROM change_set WHERE id=?", change)[0][0]
    undone = undo(shop, change, by=by) if stood else None
    result = ImportResult()
    try:
        result = import_files(
            shop,
            [content],
            format_name=choice.format,
            encoding=choice.encoding,
            by=by,
            progress=progress or Silent(),
            deed="import_again",
            args={"again_of": change},
        )
    finally:
        if undone is not None and not result.changes:
            undo(shop, undone.change_id, by=by)
            undone = None
    if result.refused:
        raise result.refused[0][1]
    return Reread(result.files[0], undone)
