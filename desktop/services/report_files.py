"""Reports as files: tables for spreadsheets, charts for letters. No window is needed, and no half file is ever seen."""

import csv
import json
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.domain.money import exponent, to_decimal
from desktop.services.analyses.analysis import Analysis
from desktop.services.analyses.files import analysis_bars, analysis_table
from desktop.services.analyses.words import AnalysisWords
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
    report: Report | Analysis,
    path: Path,
    kind: str,
    language: str = "en",
    labels: Mapping[str, str] | Saying | None = None,
) -> Path:
    """Write a report to a file of a kind in KINDS and give its path; a file of that name is replaced when all is done.

    labels: names in place of ours, as of PlainWords, or somebody who says everything; an analysis has none. Raises
    ValueError for another kind, and OSError when the folder cannot be written to.
    """
    if kind not in KINDS:
        raise ValueError(kind)
    shown = _shown(report, kind, language, labels)
    writers: dict[str, Callable[[Path], None]] = {
        "csv": lambda draft: _write_csv(shown, draft),
        "xlsx": lambda draft: _write_xlsx(shown, draft),
        "json": lambda draft: _write_json(report, draft),
    }
    path = Path(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        if kind in writers:
            writers[kind](draft)
        else:
            _write_chart(shown, draft, kind, language)
        draft.replace(path)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return path


@dataclass(frozen=True)
class _Shown:
    """A report in words: what a file shows of it. kinds: of the columns, as of analyses.Column."""

    title: str
    subtitle: str
    currency: str
    bars: list[Bar]
    heads: list[str]
    rows: list[list[Any]]
    kinds: list[str]


def _shown(report: Report | Analysis, kind: str, language: str, labels: Mapping[str, str] | Saying | None) -> _Shown:
    is_table = kind in ("csv", "xlsx")
    if isinstance(report, Analysis):
        said = AnalysisWords(language)
        bars = [] if is_table else analysis_bars(report, said)
        return _Shown(said.title(report), said.subtitle(report), report.currency, bars, *analysis_table(report, said))
    words = PlainWords(language, labels or {}) if labels is None or isinstance(labels, Mapping) else labels
    bars = report_bars(report, words) if not is_table else []
    heads, rows = report_table(report, words) if is_table else ([], [])
    kinds = ["text", "count", "share", "money", "share"]
    return _Shown(words.title(report), words.subtitle(report), report.currency, bars, heads, rows, kinds)


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


def _write_csv(shown: _Shown, path: Path) -> None:
    # The mark at the beginning tells Excel that this is UTF-8.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(shown.heads)
        writer.writerows(shown.rows)


def _write_json(report: Report | Analysis, path: Path) -> None:
    path.write_text(json.dumps(report.as_json(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _write_xlsx(shown: _Shown, path: Path) -> None:
    import xlsxwriter

    # Texts stay texts: a name that begins with = is no formula.
    with xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet(_sheet_name(shown))
        bold, head = book.add_format({"bold": True}), book.add_format({"bold": True, "bottom": 1})
        places = exponent(shown.currency)
        formats = {"count": "#,##0", "money": "#,##0" + ("." + "0" * places if places else ""), "share": "0.0%"}
        looks = {kind: book.add_format({"num_format": text}) for kind, text in (formats | {"number": "0.00"}).items()}
        sheet.write_string(0, 0, shown.title, bold)
        sheet.write_string(1, 0, shown.subtitle)
        for column, text in enumerate(shown.heads):
            sheet.write_string(3, column, text, head)
        for number, row in enumerate(shown.rows, 4):
            for column, (value, kind) in enumerate(zip(row, shown.kinds, strict=True)):
                if kind in looks and value != "":
                    sheet.write_number(number, column, float(value), looks[kind])
                else:
                    sheet.write_string(number, column, str(value))
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, max(len(shown.heads) - 1, 1), 16)
        sheet.freeze_panes(4, 1)


def _sheet_name(shown: _Shown) -> str:
    """The first head, without what Excel does not allow there."""
    return re.sub(r"[\[\]:*?/\\]", " ", shown.heads[0] if shown.heads else "")[:31].strip("' ") or "1"


def _write_chart(shown: _Shown, path: Path, kind: str, language: str) -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    bars = shown.bars
    sheet = Sheet(_WIDTH, _HEAD_HEIGHT + _ROW_HEIGHT * max(len(bars), 1), families(language))
    page = Sheet(sheet.width + 2 * _MARGIN, sheet.height + 2 * _MARGIN, sheet.families)
    with TURN, settings(page):
        figure = new_figure(page, PNG_RATIO if kind == "png" else 1.0)
        FigureCanvasAgg(figure)
        _draw(figure, sheet, page, shown.title, shown.subtitle, bars)
        # No date in the file: the same report gives the same bytes.
        metadata = {"svg": {"Date": None}, "pdf": {"CreationDate": None, "Title": shown.title}}.get(kind)
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
