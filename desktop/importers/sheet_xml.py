"""What the library does not tell of an .xlsx sheet: cells that failed, and numbers that are shown in another way."""

import re
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any
from xml.etree import ElementTree

from desktop.importers import guard
from desktop.importers.content import Content

_CELL = re.compile(rb"<(?:\w+:)?c ([^>]*[^>/])>(.*?)</(?:\w+:)?c>", re.DOTALL)
_VALUE = re.compile(rb"<(?:\w+:)?v(?: [^>]*)?>([^<]*)</")
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_STYLE = re.compile(rb'\bs="(\d+)"')
_ZEROS = re.compile(r"0{2,20}")
_PERCENT = re.compile(r"0(?:\.(0{1,10}))?%")
_BUILT_IN = {9: "0%", 10: "0.00%"}
_KEPT = 1_000_000

Cells = dict[int, list[tuple[int, str]]]  # row from 1 → (column from 0, text)


def part_of(bundle: zipfile.ZipFile, sheet: str) -> str:
    """The part of the package that holds a sheet, "" where the workbook does not say."""
    try:
        book = ElementTree.fromstring(bundle.read("xl/workbook.xml"))
        relations = ElementTree.fromstring(bundle.read("xl/_rels/workbook.xml.rels"))
    except (KeyError, ElementTree.ParseError):
        return ""
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    for each in book.iter():
        if _local(each.tag) == "sheet" and each.get("name") == sheet:
            wanted = next((value for key, value in each.attrib.items() if _local(key) == "id"), None)
            target = targets.get(wanted, "").removeprefix("/")
            return target if target.startswith("xl/") or not target else f"xl/{target}"
    return ""


def _local(tag: str) -> str:
    return tag.rsplit("}", 1)[-1]


def shown_formats(bundle: zipfile.ZipFile) -> dict[int, str]:
    """The number formats that change what a number says, by the number of the style: 000000, 0%, 0.00%."""
    try:
        styles = ElementTree.fromstring(bundle.read("xl/styles.xml"))
    except (KeyError, ElementTree.ParseError):
        return {}
    codes: dict[int, str] = dict(_BUILT_IN)
    for each in styles.iter():
        if _local(each.tag) == "numFmt" and each.get("numFmtId", "").isdecimal():
            codes[int(each.get("numFmtId", ""))] = each.get("formatCode", "")
    cells: Any = next((each for each in styles if _local(each.tag) == "cellXfs"), ())
    used = [int(each.get("numFmtId") or 0) if (each.get("numFmtId") or "0").isdecimal() else 0 for each in cells]
    found = {style: codes.get(number, "") for style, number in enumerate(used)}
    return {style: code for style, code in found.items() if _ZEROS.fullmatch(code) or _PERCENT.fullmatch(code)}


def looks(content: Content, sheet: str, has_errors: bool) -> tuple[Cells, Cells]:
    """(cells that failed, cells whose number is shown in another way) of a sheet; read only where there may be any."""
    failed: Cells = {}
    shown: Cells = {}
    with guard.opened(content) as bundle:
        formats = shown_formats(bundle)
        part = part_of(bundle, sheet) if formats or has_errors else ""
        if part not in bundle.namelist():
            return failed, shown
        for row, column, code, text in islice(_cells(content, bundle, part, formats), _KEPT):
            (shown if code else failed).setdefault(row, []).append((column, _as_shown(text, code) if code else text))
    return failed, shown


def _cells(
    content: Content, bundle: zipfile.ZipFile, part: str, formats: dict[int, str]
) -> Iterator[tuple[int, int, str, str]]:
    """(row, column, format, value) of cells that failed (format "") or have one of the formats."""
    for xml in guard.rows_of_sheet(content, bundle, bundle.getinfo(part)):
        for attributes, inside in _CELL.findall(xml):
            failed = b't="e"' in attributes
            style = _STYLE.search(attributes)
            code = formats.get(int(style[1]), "") if style else ""
            if not failed and (not code or (b" t=" in attributes and b't="n"' not in attributes)):
                continue
            place, value = _PLACE.search(attributes), _VALUE.search(inside)
            if place and value:
                column = guard.column_number(place[1]) - 1
                yield int(place[2]), column, "" if failed else code, value[1].decode("utf-8", "replace")


def _as_shown(text: str, code: str) -> str:
    """A number in its format: 10000 as 010000, 0.05 as 5%."""
    try:
        number = float(text)
    except ValueError:
        return text
    percent = _PERCENT.fullmatch(code)
    if percent:
        return f"{number * 100:.{len(percent[1] or '')}f}%"
    if number < 0 or number != int(number) or number >= 1e15:
        return text
    return str(int(number)).zfill(len(code))
