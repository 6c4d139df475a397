"""An analysis as bars and as a table, for the files that reports are written to."""

from typing import Any

from desktop.services.analyses.analysis import Analysis
from desktop.services.analyses.words import AnalysisWords
from desktop.services.charts import Bar

_MOST_BARS = 24


def analysis_bars(analysis: Analysis, words: AnalysisWords) -> list[Bar]:
    """One bar for each row that is shown, at most so many that they can be read; a loss is as long as a gain."""
    return [
        Bar(
            row.label,
            words.name(row.label) if row.is_code else row.label,
            abs(row.value),
            words.shown(row.value, row.shown, analysis.currency),
            "",
            row.is_spoken_of,
            "",
        )
        for row in list(analysis.bars)[:_MOST_BARS]
    ]


def analysis_table(analysis: Analysis, words: AnalysisWords) -> tuple[list[str], list[list[Any]], list[str]]:
    """Heads, rows and the kinds of the columns."""
    heads = []
    for column in analysis.columns:
        head = words.head(column.key)
        is_money = column.kind == "money" and analysis.currency
        heads.append(f"{head} ({analysis.currency})" if is_money else head)
    kinds = [column.kind for column in analysis.columns]
    rows = [
        [words.cell(value, kind, analysis.currency) for value, kind in zip(row, kinds, strict=True)]
        for row in analysis.rows
    ]
    return heads, rows, kinds
