"""Reports as files: tables for spreadsheets, charts for letters. No window is needed, and no half file is ever seen."""

import csv
import json
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.money import exponent, to_decimal
from desktop.services.charts import TURN, Bar, Sheet, draw_bars, draw_head, new_figure, pixel_axes, settings
from desktop.services.report_words import PlainWords, Saying
from desktop.services.reports import LifecycleReport, Report, finding

if TYPE_CHECKING:
    from matplotlib.figure import Figure

KINDS = ("csv", "xlsx", "png", "pdf", "svg", "json")
PNG_RATIO = 2.0
_WIDTH, _HEAD_HEIGHT, _ROW_HEIGHT, _MARGIN = 720.0, 62.0, 32.0, 24.0

_LATIN = ("Inter", "Segoe UI", "Helvetica Neue", "Noto Sans")
_HANZI = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "SimHei",
    "SimSun",
    "PingFang SC",
    "Hiragino Sans GB",
    "Heiti TC",
    "Arial Unicode MS",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)


def write_report(
    report: Report,
    path: Path,
    kind: str,
    language: str = "en",
    labels: Mapping[str, str] | Saying | None = None,
) -> Path:
    """Write a report to a file of a kind in KINDS and give its path; a file of that name is replaced when all is done.

    labels: names in place of ours, as of PlainWords, or somebody who says everything. Raises ValueError for another
    kind, and OSError when the folder cannot be written to.
    """
    if kind not in KINDS:
        raise ValueError(kind)
    words = PlainWords(language, labels or {}) if labels is None or isinstance(labels, Mapping) else labels
    writers: dict[str, Callable[[Path], None]] = {
        "csv": lambda draft: _write_csv(report, words, draft),
        "xlsx": lambda draft: _write_xlsx(report, words, draft),
        "json": lambda draft: _write_json(report, draft),
    }
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if kind in writers:
            writers[kind](draft)
        else:
            _write_chart(report, words, draft, kind, language)
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return path


def report_bars(report: Report, words: Saying) -> list[Bar]:
    """The chart of a report: money for segments, people for states; what the title speaks of is highlighted."""
    spoken, by_people = finding(report).names, isinstance(report, LifecycleReport) or not _has_money(report)
    everybody, all_money = sum(report.groups.values()), sum(report.money.values())
    bars = []
    for code, count in report.groups.items():
        money = report.money.get(code, 0)
        if by_people:
            value, aside = count, ""
            text = f"{words.count(count)} · {words.percent(count / everybody if everybody else 0)}"
        else:
            value, aside = max(money, 0), words.count(count)
            text = f"{words.money(money, report.currency)} · {words.percent(money / all_money)}"
        bars.append(Bar(code, words.name(code), value, text, aside, code in spoken, words.tip(report, code)))
    return bars


def report_table(report: Report, words: Saying) -> tuple[list[str], list[list[Any]]]:
    """Heads and rows for files: name, customers, their share, money (Decimal, major units), its share."""
    keys, rows = report.table()
    everybody, all_money = sum(row[1] for row in rows), sum(row[2] for row in rows)
    heads = [words.head(keys[0]), words.head(keys[1]), words.head("share"), words.head("money")]
    if report.currency:
        heads[-1] = f"{heads[-1]} ({report.currency})"
    heads.append(words.head("money_share"))
    table = [
        [
            words.name(code),
            count,
            round(count / everybody, 4) if everybody else 0.0,
            to_decimal(money, report.currency),
            round(money / all_money, 4) if all_money > 0 else 0.0,
        ]
        for code, count, money in rows
    ]
    return heads, table


def _has_money(report: Report) -> bool:
    return sum(report.money.values()) > 0


def _write_csv(report: Report, words: Saying, path: Path) -> None:
    heads, rows = report_table(report, words)
    # The mark at the beginning tells Excel that this is UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows(rows)


def _write_json(report: Report, path: Path) -> None:
    path.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _write_xlsx(report: Report, words: Saying, path: Path) -> None:
    import xlsxwriter

    heads, rows = report_table(report, words)
    # Texts stay texts: a name that begins with = is no formula.
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(heads[0][:31])
        bold, head = book.add_format({"bold": True}), book.add_format({"bold": True, "bottom": 1})
        places = exponent(report.currency)
        whole = book.add_format({"num_format": "#,##0"})
        money = book.add_format({"num_format": "#,##0" + ("." + "0" * places if places else "")})
        percent = book.add_format({"num_format": "0.0%"})
        sheet.write_string(0, 0, words.title(report), bold)
        sheet.write_string(1, 0, words.subtitle(report))
        for column, text in enumerate(heads):
            sheet.write_string(3, column, text, head)
        for number, (name, *values) in enumerate(rows, 4):
            sheet.write_string(number, 0, name)
            for column, (value, look) in enumerate(zip(values, (whole, percent, money, percent), strict=True), 1):
                sheet.write_number(number, column, float(value), look)
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 4, 16)
        sheet.freeze_panes(4, 1)


def _write_chart(report: Report, words: Saying, path: Path, kind: str, language: str) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    bars = report_bars(report, words)
    sheet = Sheet(_WIDTH, _HEAD_HEIGHT + _ROW_HEIGHT * max(len(bars), 1), families(language))
    page = Sheet(sheet.width + 2 * _MARGIN, sheet.height + 2 * _MARGIN, sheet.families)
    with TURN, settings(page):
        figure = new_figure(page, PNG_RATIO if kind == "png" else 1.0)
        FigureCanvasAgg(figure)
        _draw(figure, sheet, page, words.title(report), words.subtitle(report), bars)
        # No date in the file: the same report gives the same bytes.
        metadata = {"svg": {"Date": None}, "pdf": {"CreationDate": None, "Title": words.title(report)}}.get(kind)
        figure.savefig(path, format=kind, facecolor=page.background, dpi=figure.dpi, metadata=metadata)


def _draw(figure: "Figure", sheet: Sheet, page: Sheet, title: str, subtitle: str, bars: list[Bar]) -> None:
    axes = pixel_axes(figure, page)
    axes.set_xlim(-_MARGIN, page.width - _MARGIN)
    axes.set_ylim(page.height - _MARGIN, -_MARGIN)
    top = draw_head(axes, sheet, title, subtitle)
    draw_bars(axes, sheet, bars, top)


def families(language: str) -> tuple[str, ...]:
    """Families to try, in order: Chinese ones behind the others too, for names may be Chinese in an English report."""
    if language.startswith("zh") and sys.platform != "darwin":
        return (*_HANZI, *_LATIN)
    return (*_LATIN, *_HANZI)
