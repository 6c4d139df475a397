"""What a report says in words and numbers, where there is no window to translate: English and Chinese."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from desktop.domain.money import exponent
from desktop.services.enquiry_report import EnquiryReport
from desktop.services.identified_report import IdentifiedReport
from desktop.services.reports import Finding, LifecycleReport, Report, finding


class Saying(Protocol):
    """The words of a report in one language; the window brings its own."""

    def name(self, code: str) -> str:
        """The name of a segment or state."""
        ...

    def head(self, key: str) -> str:
        """The head of a column: segment, state, customers, share, money, money_share."""
        ...

    def title(self, report: Report) -> str:
        """The finding as a sentence."""
        ...

    def subtitle(self, report: Report) -> str:
        """What is measured, and on which day."""
        ...

    def count(self, number: int) -> str: ...

    def percent(self, share: float) -> str: ...

    def money(self, minor: int, currency: str) -> str:
        """An amount in short: ¥198.6 万."""
        ...

    def tip(self, report: Report, code: str) -> str:
        """All there is to say about one bar; may be empty where nobody hovers."""
        ...


NAMES = {
    "champions": ("Champions", "重要价值"),
    "loyal_customers": ("Loyal customers", "忠诚"),
    "potential_loyalists": ("Potential loyalists", "有望忠诚"),
    "new_customers": ("New customers", "新近客户"),
    "promising": ("Promising", "有潜力"),
    "need_attention": ("Need attention", "要留意"),
    "about_to_sleep": ("About to sleep", "快沉睡"),
    "cant_lose": ("Must not be lost", "重要唤回"),
    "at_risk": ("At risk", "有风险"),
    "hibernating": ("Hibernating", "沉睡"),
    "potential": ("Potential", "潜在"),
    "new": ("New", "新客"),
    "active": ("Active", "活跃"),
    "won_back": ("Won back", "挽回"),
    "warning": ("Warning", "预警"),
    "churned": ("Churned", "流失"),
}
_SALES = {"identified": ("With a name", "知道是谁买的"), "unidentified": ("Without a name", "不知道是谁买的")}
_ENQUIRIES = {
    "enquiry_open": ("Not decided yet", "还没有结果"),
    "enquiry_bought": ("Bought", "成交"),
    "lost_arrival": ("Lost at arrival", "刚进店就走了"),
    "lost_choosing": ("Lost while choosing", "挑选时走了"),
    "lost_payment": ("Lost at payment", "付款时走了"),
}
_HEADS = {
    "outcome": ("Outcome", "结果"),
    "enquiries": ("Enquiries", "询单数"),
    "segment": ("Segment", "分群"),
    "state": ("State", "状态"),
    "customers": ("Customers", "人数"),
    "sales_of": ("Sales", "销售"),
    "sales": ("Number", "笔数"),
    "share": ("Share", "占比"),
    "money": ("Spent", "消费"),
    "money_share": ("Share of sales", "消费占比"),
}
_TITLES = {
    "named": ("{money_share} of the sales have a name", "{money_share} 的销售知道是谁买的"),
    "no_take": ("Nothing was taken in this year", "这一年还没有营业额"),
    "asked": ("{share} of the enquiries brought a sale", "{share} 的询单成交"),
    "no_enquiries": ("No enquiry was noted in this year", "这一年没有记下询单"),
    "none": ("Nobody has bought yet", "还没有人下单"),
    "best": (
        "The best {share} – {names} – bring {money_share} of sales",
        "最好的 {share} 顾客（{names}）带来 {money_share} 的销售",
    ),
    "risk": (
        "Good customers about to be lost: {count}; they brought {money}",
        "{count} 位好顾客正在走，他们带来过 {money}",
    ),
    "largest": ("The largest group is {names}: {share} of the customers", "人数最多的是{names}，占 {share}"),
    "warning": (
        "Customers about to be lost: {count}; they brought {money}",
        "{count} 位顾客快要流失，他们带来过 {money}",
    ),
    "calm": (
        "Nobody is about to be lost; {share} of the customers are active",
        "没有人快要流失，{share} 的顾客活跃",
    ),
}
_SUBTITLES = {
    "enquiries": (
        "Enquiries and unpaid orders dealt with in the year up to {day}, by what became of them",
        "截至 {day} 的一年：处理过的询单和未付款订单，按结果",
    ),
    "identified": ("Sales of the year up to {day}: number and money", "截至 {day} 的一年：笔数和金额"),
    "rfm": (
        "RFM segments on {day}: customers, what they spent, share of sales",
        "RFM 分群，{day}：人数、消费、消费占比",
    ),
    "lifecycle": (
        "States on {day}; warning after {warning} days without an order, churned after {churned}",
        "{day} 的状态；{warning} 天未下单预警，{churned} 天流失",
    ),
}


@dataclass(frozen=True)
class PlainWords:
    """labels: names of segments, states and columns, and title and subtitle, that take the place of ours."""

    language: str = "en"
    labels: Mapping[str, str] = field(default_factory=dict)

    def name(self, code: str) -> str:
        return self.labels.get(code) or self._said(NAMES | _SALES | _ENQUIRIES, code)

    def head(self, key: str) -> str:
        return self.labels.get(key) or self._said(_HEADS, key)

    def title(self, report: Report) -> str:
        if "title" in self.labels:
            return self.labels["title"]
        seen: Finding = finding(report)
        names = [self.name(name) for name in seen.names]
        joined = "、".join(names) if self._chinese else " and ".join(name.lower() for name in names)
        return self._said(_TITLES, seen.kind).format(
            names=joined,
            count=self.count(seen.customers),
            share=self.percent(seen.share),
            money=self.money(seen.money_minor, report.currency),
            money_share=self.percent(seen.money_share),
        )

    def subtitle(self, report: Report) -> str:
        if "subtitle" in self.labels:
            return self.labels["subtitle"]
        day = self.day(report.as_of)
        if isinstance(report, LifecycleReport):
            limits = report.limits
            said = self._said(_SUBTITLES, "lifecycle")
            return said.format(day=day, warning=limits.warning_days, churned=limits.churned_days)
        name = "identified" if isinstance(report, IdentifiedReport) else "rfm"
        name = "enquiries" if isinstance(report, EnquiryReport) else name
        return self._said(_SUBTITLES, name).format(day=day)

    def count(self, number: int) -> str:
        return f"{number:,}"

    def percent(self, share: float) -> str:
        return f"{share:.1%}" if 0 < share < 0.1 else f"{share:.0%}"

    def money(self, minor: int, currency: str) -> str:
        from babel.numbers import format_compact_currency, format_compact_decimal

        amount, locale = minor / 10 ** exponent(currency), "zh_CN" if self._chinese else "en_GB"
        if not currency:
            text = format_compact_decimal(amount, locale=locale, fraction_digits=1)
        else:
            text = format_compact_currency(amount, currency, locale=locale, fraction_digits=1)
        # As the window writes it: the yen sign is ours, and the unit stands apart.
        text = text.replace("CN¥", "¥")
        return re.sub(r"(?<=[0-9])(?=[^0-9.,\s]+$)", " ", text)

    def tip(self, report: Report, code: str) -> str:
        return ""

    def day(self, day: date) -> str:
        return day.isoformat() if self._chinese else f"{day.day} {day:%b %Y}"

    @property
    def _chinese(self) -> bool:
        return self.language.startswith("zh")

    def _said(self, table: Mapping[str, tuple[str, str]], key: str) -> str:
        return table[key][self._chinese] if key in table else key
