"""The identified share as a report: the sales of a year with a name and those without."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from desktop.services.customers import today
from desktop.services.takings import IdentifiedShare, identified_share
from desktop.storage.shopfile import Shop

DAYS = 365
NAMED, UNNAMED = "identified", "unidentified"


@dataclass(frozen=True)
class IdentifiedReport:
    """as_json: the answer of `report identified`. groups: sales known one by one; money: their minor units, and with
    those without a name whatever a till total has beyond them."""

    as_of: date
    taken: IdentifiedShare = field(repr=False)

    @property
    def currency(self) -> str:
        return self.taken.currency

    @property
    def groups(self) -> dict[str, int]:
        sales = sum(day.sales for day in self.taken.days)
        named = sum(day.named_sales for day in self.taken.days)
        return {NAMED: named, UNNAMED: sales - named}

    @property
    def money(self) -> dict[str, int]:
        identified = self.taken.identified_minor
        return {NAMED: identified, UNNAMED: self.taken.whole_minor - identified}

    @property
    def members(self) -> dict[str, Sequence[int]]:
        """Nobody: this report is of sales."""
        return {}

    def as_json(self) -> dict[str, Any]:
        taken = self.taken
        return {
            "as_of": self.as_of.isoformat(),
            "since": taken.since,
            "currency": taken.currency,
            "identified_minor": taken.identified_minor,
            "whole_minor": taken.whole_minor,
            "share": round(taken.share, 4),
            "days": [
                {
                    "day": day.day,
                    "source": day.source,
                    "whole_minor": day.whole_minor,
                    "identified_minor": day.identified_minor,
                    "named_minor": day.named_minor,
                }
                for day in taken.days
            ],
        }

    def table(self) -> tuple[list[str], list[list[Any]]]:
        """Header keys and rows, as those of the other reports."""
        return ["sales_of", "sales", "money_minor"], [
            [name, count, self.money[name]] for name, count in self.groups.items()
        ]


def identified_report(shop: Shop, as_of: date | None = None) -> IdentifiedReport:
    """The identified share of the year up to a day."""
    as_of = as_of or today(shop)
    return IdentifiedReport(as_of, identified_share(shop, as_of - timedelta(days=DAYS - 1), as_of))
