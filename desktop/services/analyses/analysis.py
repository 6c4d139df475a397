"""What an analysis gives: the answer for scripts, the finding, and what is shown of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from desktop.services.sales_frames import Sales

Period = tuple[date, date]


@dataclass(frozen=True)
class Asked:
    """The options of all analyses; each takes those that are its own.

    by: month or channel. months, convention: of value. window_days, least_customers (None: by the size of the shop),
    basket, products (a pattern that a whole product code must match): of pairs. before, after: the periods of changed,
    first and last day; None takes the last whole month and the one before it. holdout: the day that the past of the
    back-test ends with; None takes one itself. unit, model: of prediction, "" chooses.
    """

    by: str = "month"
    convention: str = "age"
    months: tuple[int, ...] = (6, 8, 12)
    window_days: int = 30
    least_customers: int | None = None
    basket: bool = False
    products: str = ""
    before: Period | None = None
    after: Period | None = None
    holdout: date | None = None
    unit: str = ""
    model: str = ""


@dataclass(frozen=True)
class Column:
    """key: a key of words.HEADS; kind of its cells: text, count, money, share, number."""

    key: str
    kind: str


@dataclass(frozen=True)
class Row:
    """label: what it is of; a key of words.CODES where is_code. value, shown: the bar and the kind of its number."""

    label: str
    value: float
    shown: str
    is_code: bool = False
    is_spoken_of: bool = False


@dataclass(frozen=True)
class Analysis:
    """answer: what `--json` prints, without the finding. kind: the finding, a key of words.TITLES; said: its values,
    each with its kind (of Column, or days). members: customer ids by row label, where a row opens them. left_out:
    orders in other currencies (foreign) and after the day (later).
    """

    name: str
    as_of: date
    currency: str
    answer: Any
    kind: str = ""
    said: Mapping[str, tuple[Any, str]] = field(default_factory=dict)
    columns: Sequence[Column] = ()
    rows: Sequence[Sequence[Any]] = ()
    bars: Sequence[Row] = ()
    members: Mapping[str, Sequence[int]] = field(default_factory=dict, repr=False)
    left_out: Mapping[str, int] = field(default_factory=dict)

    def as_json(self) -> Any:
        return self.answer


def nothing_to_say(sales: Sales, nameless: bool) -> str:
    """Why there is no answer: a key of words.TITLES, "" when there are orders to speak of."""
    if sales.orders.empty:
        return "only_foreign" if sales.foreign else "only_later" if sales.later else "no_orders"
    if not nameless and sales.named.empty:
        return "no_names"
    return ""


def begun(name: str, sales: Sales, answer: Any, **more: Any) -> Analysis:
    """An analysis of these sales. The answer gets the day, and what was left out if anything was."""
    left_out = {key: count for key, count in (("foreign", sales.foreign), ("later", sales.later)) if count}
    if isinstance(answer, dict):
        answer = {"as_of": sales.as_of.isoformat(), "until": sales.until.isoformat(), **answer}
        if left_out:
            answer["left_out"] = left_out
    return Analysis(name, sales.as_of, sales.currency, answer, left_out=left_out, **more)


def rounded(value: float | None, digits: int) -> float | None:
    """A number for JSON: never NaN nor without end."""
    if value is None or value != value or value in (float("inf"), float("-inf")):
        return None
    return round(float(value), digits)
