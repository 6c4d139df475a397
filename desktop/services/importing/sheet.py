"""The findings of an import as an Excel sheet, to work through beside the platform's back office."""

from collections.abc import Sequence
from pathlib import Path

from desktop.domain.errors import ReadOnlyShop


def save_findings(path: Path, head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> None:
    """Write a sheet with a head; texts stay texts, whatever they look like. Raises ReadOnlyShop."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    try:
        with Workbook(str(path), {"constant_memory": True}) as book:
            sheet, bold = book.add_worksheet(), book.add_format({"bold": True})
            for at, title in enumerate(head):
                sheet.write_string(0, at, title, bold)
                sheet.set_column(at, at, 14 if at != len(head) - 1 else 80)
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(rows, 1):
                for at, cell in enumerate(row):
                    if isinstance(cell, int):
                        sheet.write_number(number, at, cell)
                    else:
                        sheet.write_string(number, at, cell)
    except (OSError, FileCreateError) as error:
        raise ReadOnlyShop(path) from error
