"""What the segments page says about a report, in the language of the window."""

import math

from PySide6.QtCore import QCoreApplication

from desktop.services.filters import Filter
from desktop.services.reports import LIFE, Finding, LifecycleReport, Report, RfmReport, finding, found
from desktop.ui import formats
from desktop.ui.words import WORDS, word


class SegmentWords:
    """The words of a report; made anew for each language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    # -- as of Saying -------------------------------------------------------------------------------------------------

    def name(self, code: str) -> str:
        return word("state" if code in LIFE else "segment", code)

    def head(self, key: str) -> str:
        heads = {
            "segment": QCoreApplication.translate("SegmentWords", "Segment"),
            "state": QCoreApplication.translate("SegmentWords", "State"),
            "customers": QCoreApplication.translate("SegmentWords", "Customers"),
            "share": QCoreApplication.translate("SegmentWords", "Share"),
            "money": QCoreApplication.translate("SegmentWords", "Spent"),
            "money_share": QCoreApplication.translate("SegmentWords", "Share of sales"),
            "of_money": QCoreApplication.translate("SegmentWords", "Of sales"),
            "each": QCoreApplication.translate("SegmentWords", "Per head"),
            "move": QCoreApplication.translate("SegmentWords", "Moves of the last 30 days"),
            "saved": QCoreApplication.translate("SegmentWords", "Saved segment"),
            "rule": QCoreApplication.translate("SegmentWords", "Who belongs to it"),
        }
        return heads[key]

    def title(self, report: Report) -> str:
        seen = finding(report)
        sentence = self._sentence(seen)
        return sentence.format(
            name=self.names(seen.names),
            count=self.count(seen.customers),
            all=self.count(sum(report.groups.values())),
            share=self.percent(seen.share),
            money=self.money(seen.money_minor, report.currency),
            money_share=self.percent(seen.money_share),
        )

    def subtitle(self, report: Report) -> str:
        day = formats.date(report.as_of, self.lang)
        if isinstance(report, RfmReport):
            template = QCoreApplication.translate(
                "SegmentWords", "RFM segments on {day}: people, what they spent, share of sales"
            )
            return template.format(day=day)
        template = QCoreApplication.translate(
            "SegmentWords", "States on {day}: people and their share; warning means no order for {warning} days"
        )
        return template.format(day=day, warning=formats.number(report.limits.warning_days, self.lang))

    def count(self, number: int) -> str:
        return formats.number(number, self.lang)

    def percent(self, share: float) -> str:
        return formats.percent(share, self.lang, 1 if 0 < share < 0.1 else 0)

    def money(self, minor: int, currency: str) -> str:
        return formats.money(minor, currency or "CNY", self.lang, short=True)

    def tip(self, report: Report, code: str) -> str:
        one = found(report, "", code)
        lines = [self.people(one.customers, code)]
        if code in report.money and one.money_minor:
            template = QCoreApplication.translate("SegmentWords", "Brought {money}, {share} of sales")
            money = formats.money(one.money_minor, report.currency or "CNY", self.lang, whole=True)
            lines.append(template.format(money=money, share=self.percent(one.money_share)))
        lines.append(self.meaning(report, code))
        return "\n".join(lines)

    # -- more ---------------------------------------------------------------------------------------------------------

    def names(self, codes: tuple[str, ...]) -> str:
        names = [self.name(code) for code in codes]
        if len(names) == 2:
            template = QCoreApplication.translate("SegmentWords", "{first} and {second}")
            return template.format(first=names[0], second=names[1])
        return names[0] if names else ""

    def people(self, count: int, code: str) -> str:
        """How many are in a group: 127 customers in At risk."""
        if count == 1:
            return QCoreApplication.translate("SegmentWords", "1 customer in {name}").format(name=self.name(code))
        template = QCoreApplication.translate("SegmentWords", "{count} customers in {name}")
        return template.format(count=self.count(count), name=self.name(code))

    def bought(self, count: int) -> str:
        if count == 1:
            return QCoreApplication.translate("SegmentWords", "1 customer who bought")
        return QCoreApplication.translate("SegmentWords", "{count} customers who bought").format(
            count=self.count(count)
        )

    def move(self, move: str) -> str:
        """active>warning as Active → Warning."""
        origin, _, goal = move.partition(">")
        template = QCoreApplication.translate("SegmentWords", "{before} → {after}")
        return template.format(before=self.name(origin), after=self.name(goal))

    def rule(self, rule: Filter) -> str:
        """A saved segment's rule in short."""
        named = [
            self.name(code) for code in (*rule.rfm, *rule.states) if code in {**WORDS["segment"], **WORDS["state"]}
        ]
        if rule.ids:
            template = QCoreApplication.translate("SegmentWords", "People chosen once: {count}")
            return template.format(count=self.count(len(rule.ids)))
        if named and rule.to_json() == Filter(rfm=rule.rfm, states=rule.states).to_json():
            return QCoreApplication.translate("SegmentWords", ", ").join(named)
        return QCoreApplication.translate("SegmentWords", "Several conditions")

    def meaning(self, report: Report, code: str) -> str:
        """What a segment or state means."""
        if isinstance(report, LifecycleReport):
            limits = report.limits
            return self._state_meaning(code).format(
                new=formats.days(limits.new_days),
                warning=formats.days(limits.warning_days),
                churned=formats.days(limits.churned_days),
            )
        return self._segment_meaning(code)

    def limits(self, report: LifecycleReport) -> str:
        """The owner's definitions as one line."""
        template = QCoreApplication.translate(
            "SegmentWords", "New up to {new}, warning after {warning}, churned after {churned}"
        )
        limits = report.limits
        return template.format(
            new=formats.days(limits.new_days),
            warning=formats.days(limits.warning_days),
            churned=formats.days(limits.churned_days),
        )

    def edges(self, report: RfmReport) -> str:
        """What the best score asks for, as one line; nothing without customers."""
        if not report.customers:
            return ""
        template = QCoreApplication.translate(
            "SegmentWords", "Best score: last order at most {days} ago, from {orders} orders, more than {money}"
        )
        return template.format(
            days=formats.days(math.floor(report.edges["recency_days"][0])),
            orders=self.count(math.floor(report.edges["orders"][3]) + 1),
            money=self._edge_money(report, 3),
        )

    def all_edges(self, report: RfmReport) -> str:
        """The edges of all five scores, a line each for R, F and M."""
        if not report.customers:
            return ""
        days = [self.count(math.floor(edge)) for edge in report.edges["recency_days"]]
        orders = [self.count(math.floor(edge) + 1) for edge in report.edges["orders"]]
        money = [self._edge_money(report, at) for at in range(4)]
        recency = QCoreApplication.translate(
            "SegmentWords", "R, days since the last order: 5 up to {a}, 4 up to {b}, 3 up to {c}, 2 up to {d}, 1 longer"
        )
        frequency = QCoreApplication.translate(
            "SegmentWords", "F, orders: 5 from {d}, 4 from {c}, 3 from {b}, 2 from {a}, 1 fewer"
        )
        value = QCoreApplication.translate(
            "SegmentWords", "M, spent: 5 above {d}, 4 above {c}, 3 above {b}, 2 above {a}, 1 up to that"
        )
        lines = ((recency, days), (frequency, orders), (value, money))
        return "\n".join(line.format(**dict(zip("abcd", values, strict=True))) for line, values in lines)

    def _edge_money(self, report: RfmReport, at: int) -> str:
        return formats.money(math.floor(report.edges["money_minor"][at]), report.currency or "CNY", self.lang)

    def _sentence(self, seen: Finding) -> str:
        one = seen.customers == 1
        sentences = {
            "none": QCoreApplication.translate("SegmentWords", "Nobody has bought yet"),
            "best": QCoreApplication.translate(
                "SegmentWords", "The best {share} – {name} – bring {money_share} of sales"
            ),
            "risk": QCoreApplication.translate(
                "SegmentWords", "One good customer is about to be lost; she brought {money}"
            )
            if one
            else QCoreApplication.translate(
                "SegmentWords", "{count} good customers are about to be lost; they brought {money}"
            ),
            "largest": QCoreApplication.translate(
                "SegmentWords", "The largest group is {name}: {count} of {all} people"
            ),
            "warning": QCoreApplication.translate(
                "SegmentWords", "One customer is about to be lost; she brought {money}"
            )
            if one
            else QCoreApplication.translate(
                "SegmentWords", "{count} customers are about to be lost; they brought {money}"
            ),
            "calm": QCoreApplication.translate("SegmentWords", "Nobody is about to be lost; {share} are active"),
        }
        return sentences[seen.kind]

    def _segment_meaning(self, code: str) -> str:
        meanings = {
            "champions": QCoreApplication.translate("SegmentWords", "Bought lately and more often than most."),
            "loyal_customers": QCoreApplication.translate("SegmentWords", "Buy often, the last time not long ago."),
            "potential_loyalists": QCoreApplication.translate("SegmentWords", "Bought lately, some times already."),
            "new_customers": QCoreApplication.translate("SegmentWords", "Bought very lately, hardly ever before."),
            "promising": QCoreApplication.translate("SegmentWords", "Bought not long ago, hardly ever before."),
            "need_attention": QCoreApplication.translate("SegmentWords", "In the middle, in time and in orders."),
            "about_to_sleep": QCoreApplication.translate("SegmentWords", "Few orders, and none for some time."),
            "cant_lose": QCoreApplication.translate("SegmentWords", "Bought most often of all, but long ago."),
            "at_risk": QCoreApplication.translate("SegmentWords", "Bought often, but none for a long time."),
            "hibernating": QCoreApplication.translate("SegmentWords", "Few orders, long ago."),
        }
        return meanings.get(code, "")

    def _state_meaning(self, code: str) -> str:
        meanings = {
            "potential": QCoreApplication.translate("SegmentWords", "Has not bought yet."),
            "new": QCoreApplication.translate("SegmentWords", "Bought for the first time within the last {new}."),
            "active": QCoreApplication.translate("SegmentWords", "Last order within {warning}."),
            "won_back": QCoreApplication.translate("SegmentWords", "Came back after more than {churned} away."),
            "warning": QCoreApplication.translate("SegmentWords", "No order for more than {warning}."),
            "churned": QCoreApplication.translate("SegmentWords", "No order for more than {churned}."),
        }
        return meanings.get(code, "")
