"""What an analysis says in words, where there is no window to translate: English and Chinese."""

from collections.abc import Mapping
from typing import Any

from desktop.domain.money import to_decimal
from desktop.services.analyses.analysis import Analysis
from desktop.services.report_words import PlainWords

CODES = {
    "won": ("New customers", "新客户"),
    "returned": ("Customers who came back", "回来的客户"),
    "lost": ("Customers who stayed away", "没再来的客户"),
    "frequency": ("Orders per customer", "下单次数"),
    "basket": ("Pieces per order", "每单件数"),
    "price": ("Prices", "价格"),
    "mix": ("Dearer or cheaper goods", "买的品种"),
    "channel": ("Channels", "渠道"),
    "product": ("New goods", "新商品"),
    "unnamed": ("Sales without a name", "不知名的销售"),
}
HEADS = {
    "best": ("The best", "最好的"),
    "money_share": ("Share of sales", "消费占比"),
    "within_days": ("Within days", "天数内"),
    "eligible": ("Watched so long", "观察够久的人数"),
    "repeated": ("Came again", "再来的人数"),
    "share": ("Share", "占比"),
    "cohort": ("Began", "开始于"),
    "customers": ("Customers", "人数"),
    "month": ("Month", "月份"),
    "money": ("Amount", "金额"),
    "orders": ("Orders", "订单数"),
    "average": ("Average order", "客单价"),
    "interval": ("Days between orders", "下单间隔（天）"),
    "part": ("Why", "原因"),
    "change": ("Change", "变化"),
    "a": ("First", "先买"),
    "b": ("Then", "后买"),
    "together": ("How many", "次数"),
    "confidence": ("Of those who bought the first", "占先买的人"),
    "lift": ("Times as often as by chance", "是偶然的几倍"),
    "customer": ("Customer", "客户"),
    "chance_90": ("Chance to buy in 90 days", "90 天内下单的可能"),
    "orders_90": ("Orders in 90 days", "90 天订单数"),
    "orders_365": ("Orders in 365 days", "365 天订单数"),
    "money_90": ("Money in 90 days", "90 天金额"),
    "money_365": ("Money in 365 days", "365 天金额"),
}
TITLES = {
    "no_orders": ("There are no valid orders yet", "还没有有效订单"),
    "only_later": ("All orders are dated after this day", "所有订单都在这一天之后"),
    "only_foreign": ("All orders are in other currencies than the shop's", "所有订单都不是本店的币种"),
    "no_names": ("No order has a customer's name yet", "还没有一张订单知道是谁的"),
    "no_money": ("No customer has brought any money yet", "还没有客户带来收入"),
    "one_customer": ("There is one customer only: nothing to compare", "只有一位客户，无从比较"),
    "pareto": (
        "The best 20% bring {share} of sales; {count} of {of} customers bring 80%",
        "最好的 20% 客户带来 {share} 的销售；{of} 位中 {count} 位带来 80%",
    ),
    "nobody_again": ("Nobody has come again on another day yet", "还没有人隔天再来过"),
    "repeat": (
        "{share} of the customers came again, half of them within {days} days of the last time",
        "{share} 的客户再来过，一半间隔不超过 {days} 天",
    ),
    "too_few_months": ("Not enough yet: this needs more months of orders", "还不够：需要更多月份的订单"),
    "cohorts": ("{share} of new customers buy again in the month after", "{share} 的新客户次月再买"),
    "value_age": (
        "A customer brings {money} in the first {months} months, counted from her own first order",
        "一位客户从自己的首单算起，{months} 个月带来 {money}",
    ),
    "value_calendar": (
        "A customer brings {money} in the first {months} calendar months",
        "一位客户按自然月算，头 {months} 个月带来 {money}",
    ),
    "trend_up": ("{month}: {money}, up from {before} the month before", "{month}：{money}，上月 {before}，上升"),
    "trend_down": ("{month}: {money}, down from {before} the month before", "{month}：{money}，上月 {before}，下降"),
    "nothing_in_periods": ("There are no sales in these two periods", "这两段时间都没有销售"),
    "no_change": ("Sales are the same in both periods", "两段时间的销售一样"),
    "changed_up": (
        "Sales rose by {money}; most by: {largest} ({part})",
        "销售增加 {money}，主要是：{largest}（{part}）",
    ),
    "changed_down": (
        "Sales fell by {money}; most by: {largest} ({part})",
        "销售减少 {money}，主要是：{largest}（{part}）",
    ),
    "no_pairs": ("No two products are bought by enough customers yet", "还没有两样商品被足够多的客户买过"),
    "by_chance": (
        "No pair stands out from what frequent buyers make by chance",
        "没有哪一对商品超出常客的偶然组合",
    ),
    "pairs": (
        "Who buys “{a}” buys “{b}” within {days} days {times} times as often as others",
        "买“{a}”的客户 {days} 天内买“{b}”，是其他人的 {times} 倍",
    ),
    "basket": (
        "“{a}” and “{b}” are together {times} times as often as by chance",
        "“{a}”和“{b}”一起买，是偶然的 {times} 倍",
    ),
    "not_enough": ("Not enough yet: {count} more repeat buyers", "还不够：再有 {count} 位回头客就可以预测"),
    "not_converged": ("No forecast: the orders do not fit the model", "无法预测：这些订单不合模型"),
    "no_back_test": (
        "About {orders} orders in 90 days ({low} to {high}); the past before that day is too short to test it",
        "90 天内约 {orders} 单（{low} 到 {high}）；那一天以前的订单太少，无法检验",
    ),
    "prediction": ("About {orders} orders in 90 days ({low} to {high})", "90 天内约 {orders} 单（{low} 到 {high}）"),
    "prediction_tested": (
        "About {orders} orders in 90 days ({low} to {high}); of {flagged} flagged in the past, {stayed} stayed away",
        "90 天内约 {orders} 单（{low} 到 {high}）；以前标出的 {flagged} 位中，{stayed} 位没再来",
    ),
}
SUBTITLES = {
    "pareto": ("Share of sales by customers, up to {day}", "截至 {day}，客户带来的销售占比"),
    "repeat": (
        "Customers with a second order day within so many days, up to {day}",
        "截至 {day}，多少天内再次下单的客户",
    ),
    "cohorts": ("Customers who came again in the month after they began, up to {day}", "截至 {day}，次月再来的客户"),
    "value": (
        "What a customer has brought, by when she began, up to {day}",
        "截至 {day}，按开始时间，一位客户带来的金额",
    ),
    "trend": ("Sales by month, up to {day}", "截至 {day}，每月销售"),
    "changed": ("What the change of sales is made of", "销售变化的组成"),
    "pairs": ("Pairs of products by how many bought both, up to {day}", "截至 {day}，两样都买的人数"),
    "prediction": ("Customers by their chance to buy within 90 days, on {day}", "{day}，按 90 天内下单可能分的客户"),
}
LEFT_OUT = {
    "foreign": ("Orders in other currencies are left out: {count}.", "不含其他币种的订单：{count} 张。"),
    "later": ("Orders after this day are left out: {count}.", "不含这一天之后的订单：{count} 张。"),
}


class AnalysisWords:
    """Whole sentences of an analysis in one language."""

    def __init__(self, language: str = "en") -> None:
        self._plain, self._chinese = PlainWords(language), language.startswith("zh")

    def title(self, analysis: Analysis) -> str:
        """The finding as a sentence."""
        said = {key: self.shown(value, kind, analysis.currency) for key, (value, kind) in analysis.said.items()}
        return self._said(TITLES, analysis.kind).format(**said)

    def subtitle(self, analysis: Analysis) -> str:
        """What is measured, on which day, and what was left out of it."""
        measured = self._said(SUBTITLES, analysis.name).format(day=self._plain.day(analysis.as_of))
        left_out = [
            self._said(LEFT_OUT, key).format(count=self._plain.count(count)) for key, count in analysis.left_out.items()
        ]
        if not left_out:
            return measured
        return f"{measured}。{''.join(left_out)}" if self._chinese else f"{measured}. {' '.join(left_out)}"

    def head(self, key: str) -> str:
        return self._said(HEADS, key)

    def name(self, code: str) -> str:
        return self._said(CODES, code)

    def shown(self, value: Any, kind: str, currency: str) -> str:
        """A value as text: of the kinds of Column, and days."""
        if value is None:
            return ""
        if kind == "share":
            return self._plain.percent(value)
        if kind == "money":
            return self._plain.money(value, currency)
        if kind == "number":
            return f"{value:,.1f}"
        if kind in ("count", "days"):
            return self._plain.count(round(value))
        return self.name(value) if kind == "code" else str(value)

    def cell(self, value: Any, kind: str, currency: str) -> Any:
        """A value for a file: money in major units, codes as words, shares and numbers rounded."""
        if value is None:
            return ""
        if kind == "money":
            return to_decimal(round(value), currency)
        if kind in ("share", "number"):
            return round(float(value), 4)
        return self.name(value) if kind == "code" else value

    def _said(self, table: Mapping[str, tuple[str, str]], key: str) -> str:
        return table[key][self._chinese] if key in table else key
