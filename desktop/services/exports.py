"""Customers as a file for a spreadsheet: CSV that Excel opens in Chinese, or a workbook. Whole or not at all."""

import csv
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop.domain.errors import DiskFull, ReadOnlyShop
from desktop.domain.lifecycle import sql_case
from desktop.domain.money import exponent, to_decimal
from desktop.domain.progress import Progress, Silent
from desktop.services.customers import COLUMNS, CustomerRows, today
from desktop.services.shops import read_settings
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import among

KINDS = ("csv", "xlsx")
EXPORT_COLUMNS = (
    *("name", "state", "phone", "email", "city", "channels", "tags", "order_count", "spent_minor", "average_minor"),
    *("first_on", "last_on", "last_contact_on"),
)
MONEY = ("spent_minor", "average_minor")
CODED = ("state", "channels")  # codes for which the window has words
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠", "'")
SHEET_ROWS = 1_048_575  # of a worksheet, below its head

Cell = str | int | Decimal | None
Words = Mapping[str, Mapping[str, str]]


def export_customers(
    shop: Shop,
    ids: Sequence[int],
    path: Path,
    kind: str,
    headers: Mapping[str, str] | None = None,
    words: Words | None = None,
    progress: Progress | None = None,
) -> int:
    """Write customers, in the order given, to a file; returns how many rows it has.

    kind: csv or xlsx. headers: the head of each of EXPORT_COLUMNS in the reader's language, by default its name; words:
    of 'state' and 'channels', from code to word. A file of that name is replaced only when the new one is whole. Raises
    DiskFull, ReadOnlyShop (for the target) or, when asked to stop, Cancelled; then nothing is left behind.
    """
    rows = _rows(shop, ids, words or {}, progress or Silent())
    head = [(headers or {}).get(name, name) for name in EXPORT_COLUMNS]
    write = {"csv": write_csv, "xlsx": _write_xlsx}[kind]
    with shop.session(), whole(path) as draft:
        return write(draft, head, rows, exponent(read_settings(shop).currency))


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A draft beside a file, which takes its name when it is whole. Raises DiskFull or ReadOnlyShop for the target."""
    try:
        with tempfile.TemporaryDirectory(prefix=".export-", dir=path.parent) as folder:
            draft = Path(folder) / f"draft{path.suffix}"
            yield draft
            _sync(draft)
            draft.replace(path)
    except OSError as error:
        if error.errno in (28, 122):  # no space, over quota
            raise DiskFull(path) from error
        raise ReadOnlyShop(path) from error


def _rows(shop: Shop, ids: Sequence[int], words: Words, progress: Progress) -> Iterator[list[Cell]]:
    """The cells of each customer; one who was erased meanwhile is left out."""
    settings = read_settings(shop)
    source = CustomerRows(shop, ids, sql_case(today(shop), settings.limits))  # type: ignore[arg-type]
    names = list(COLUMNS)
    readers = {name: _reader(name, words.get(name, {}), settings.currency) for name in EXPORT_COLUMNS}
    for number in range(-(-len(ids) // source.page_size)):
        progress.report(number * source.page_size, len(ids))
        page = [row for row in source.page(number) if row is not None]
        emails = _emails(shop, [row[0] for row in page])
        for row in page:
            values = dict(zip(names, row, strict=True)) | {"email": emails.get(row[0], "")}
            yield [readers[name](values[name]) for name in EXPORT_COLUMNS]
    progress.report(len(ids), len(ids))


def _reader(name: str, words: Mapping[str, str], currency: str) -> Callable[[Any], Cell]:
    """What turns the stored value of a column into a cell."""
    if name in MONEY:
        return lambda minor: None if minor is None else to_decimal(minor, currency)
    if name in ("channels", "tags"):
        return lambda joined: ", ".join(words.get(code, code) for code in joined.strip("|").split("|"))
    if name == "state":
        return lambda state: words.get(state, state)
    return lambda value: value


def _emails(shop: Shop, ids: Sequence[int]) -> dict[int, str]:
    sql = (
        "SELECT i.customer_id, group_concat(DISTINCT p.value) FROM identity i JOIN contact_point p"
        " ON p.identity_id=i.id AND p.kind='email' WHERE i.customer_id IN (SELECT value FROM json_each(?))"
        " GROUP BY i.customer_id"
    )
    return dict(shop.query(sql, among(ids)))  # type: ignore[arg-type]


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before it, which our import takes away again."""
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


def write_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Cell]], places: int) -> int:
    """Write a table that Excel opens in Chinese and takes no cell of for a formula; returns how many rows it has.

    places: digits after the point of amounts, which are Decimal.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([safe(cell) for cell in head])
        for row in rows:
            writer.writerow([_csv_cell(cell, places) for cell in row])
            count += 1
    return count


def _csv_cell(cell: Cell, places: int) -> str:
    if isinstance(cell, Decimal):
        return f"{cell:.{places}f}"  # a number of ours: its minus is no formula
    return safe(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def _write_xlsx(path: Path, head: list[str], rows: Iterator[list[Cell]], places: int) -> int:
    """Row by row, so that a million customers need no more memory than one."""
    from xlsxwriter import Workbook

    # What the writer puts aside holds names and phones: it goes into our folder, which is removed with everything.
    book = Workbook(str(path), {"constant_memory": True, "tmpdir": str(path.parent), "strings_to_formulas": False})
    try:
        bold = book.add_format({"bold": True})
        money = book.add_format({"num_format": f"#,##0.{'0' * places}" if places else "#,##0"})
        count, line, sheet = 0, 0, None
        for row in rows:
            if sheet is None or line > SHEET_ROWS:
                sheet, line = _sheet(book, head, bold), 1
            for at, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(line, at, cell)
                elif cell is not None:
                    sheet.write_number(line, at, cell, *([money] if isinstance(cell, Decimal) else []))
            line += 1
            count += 1
        if sheet is None:
            _sheet(book, head, bold)
        book.close()
    except BaseException:
        for sheet in book.worksheets():
            if not sheet.row_data_fh.closed:
                sheet.row_data_fh.close()  # else the folder could not be removed on Windows
        raise
    return count


def _sheet(book: Any, head: list[str], bold: Any) -> Any:
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    for at, (name, title) in enumerate(zip(EXPORT_COLUMNS, head, strict=True)):
        sheet.set_column(at, at, 24 if name in ("name", "email", "tags", "channels") else 14)
        sheet.write_string(0, at, title, bold)
    return sheet


def _sync(path: Path) -> None:
    """On the disk before it takes the name of an older file."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
