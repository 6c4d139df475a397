"""The columns of the imports so far."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.services.importing import PastImport
from desktop.ui import formats
from desktop.ui.context import Context
from desktop.ui.pages.history.link_table import deed_column
from desktop.ui.widgets.row_table import Column
from desktop.ui.words import word

Row = tuple[int, PastImport]


def state_word(past: PastImport) -> str:
    """In, taken back, or read again since."""
    if past.replaced_by is not None:
        return QCoreApplication.translate("import_past", "Read again since")
    if not past.stands:
        return QCoreApplication.translate("import_past", "Taken back")
    if past.repairs:
        return QCoreApplication.translate("import_past", "Rows put right")
    if past.again:
        return QCoreApplication.translate("import_past", "Second reading")
    return QCoreApplication.translate("import_past", "In")


def deed_word(past: PastImport) -> str:
    if past.stands:
        return QCoreApplication.translate("import_past", "Undo")
    return QCoreApplication.translate("import_past", "Redo") if past.replaced_by is None else ""


def findings_word(past: PastImport) -> str:
    """How many findings, and of how many lines they were put right since."""
    if not past.findings:
        return ""
    if past.repaired:
        template = QCoreApplication.translate("import_past", "{count}, {repaired} put right")
        return template.format(count=formats.number(past.findings), repaired=formats.number(past.repaired))
    return formats.number(past.findings)


def format_word(code: str, own: Mapping[str, str]) -> str:
    """What a file was. own: titles of the shop's own formats by name."""
    return own.get(code) or word("format", code)


def said(row: PastImport, context: Context, own: Mapping[str, str]) -> str:
    """All that a search may find."""
    moment = formats.moment(row.at_ms, context.settings.zone, context.language)
    return f"{row.file} {format_word(row.format, own)} {row.staff} {moment} {state_word(row)}".casefold()


def past_columns(context: Context, own: Mapping[str, str]) -> list[Column]:
    """own: titles of the shop's own formats, looked into at every painting."""

    def tone(row: Row) -> str | None:
        return None if row[1].stands else "text3"

    def second(_row: Row) -> str:
        return "text2"

    def count(name: str) -> Column:
        titles = {
            "lines": lambda: QCoreApplication.translate("import_past", "Lines"),
            "new": lambda: QCoreApplication.translate("import_past", "New"),
            "changed": lambda: QCoreApplication.translate("import_past", "Changed"),
            "same": lambda: QCoreApplication.translate("import_past", "Same"),
        }

        def text(row: Row) -> str:
            return formats.number(getattr(row[1], name))

        return Column(name, titles[name], text, "number", width=66, sortable=False, tone=tone)

    def plain(key, title, text, width: int, tone=second, kind="text") -> Column:
        return Column(key, title, text, kind, width=width, sortable=False, tone=tone)

    return [
        plain(
            "when",
            lambda: QCoreApplication.translate("import_past", "When"),
            lambda row: formats.moment(row[1].at_ms, context.settings.zone, context.language),
            144,
            tone,
            "date",
        ),
        plain("file", lambda: QCoreApplication.translate("import_past", "File"), lambda row: row[1].file, 220, tone),
        plain(
            "format",
            lambda: QCoreApplication.translate("import_past", "What it was"),
            lambda row: format_word(row[1].format, own),
            160,
        ),
        *map(count, ("lines", "new", "changed", "same")),
        Column(
            "findings",
            lambda: QCoreApplication.translate("import_past", "Findings"),
            lambda row: findings_word(row[1]),
            width=112,
            sortable=False,
            tone=lambda row: "warn" if row[1].findings and row[1].stands and not row[1].repaired else "text2",
        ),
        plain("staff", lambda: QCoreApplication.translate("import_past", "Who"), lambda row: row[1].staff, 76),
        plain(
            "stands",
            lambda: QCoreApplication.translate("import_past", "State"),
            lambda row: state_word(row[1]),
            112,
        ),
        deed_column(lambda row: deed_word(row[1]), 60),
    ]
