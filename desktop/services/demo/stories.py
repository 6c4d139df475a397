"""What staff know and did beside the sales: facts, conversations, relations and the tasks of these days."""

from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from random import Random

from desktop.domain.orders import OrderStatus
from desktop.services.demo import texts
from desktop.services.demo.goods import Catalogue
from desktop.services.demo.people import Buyer, Habit, Row
from desktop.services.demo.sales import Sale
from desktop.services.demo.seasons import DAYS, Calendar

FACT = (
    *("identity_id", "field_id", "value", "known_on", "staff_id", "source", "source_note", "why", "grade"),
    *("may_say", "ended_ms"),
)
INTERACTION = (
    *("identity_id", "kind", "channel", "direction", "at_ms", "business_date", "zone", "staff_id", "order_id"),
    *("product_id", "text", "rating"),
)
RELATION = ("identity_id", "other_identity_id", "kind", "note")
TASK = ("identity_id", "title", "due_on", "staff_id", "done_ms", "outcome")

RELATION_SHARES = {"referred": 60, "family": 15, "friend": 12, "colleague": 8, "receives_gifts": 5}
RELATED_SHARE = 0.05


@dataclass(slots=True)
class StoryRows:
    facts: list[Row] = field(default_factory=list)
    interactions: list[Row] = field(default_factory=list)
    relations: list[Row] = field(default_factory=list)
    tasks: list[Row] = field(default_factory=list)


@dataclass(frozen=True)
class Ids:
    """Ids of what was there before the customers."""

    fields: dict[str, int]
    staff: list[int]
    first_product: int


class Stories:
    """Tells about buyers in one language. midnights: UTC ms at which each of the calendar's days began."""

    def __init__(
        self, language: str, calendar: Calendar, catalogue: Catalogue, zone: str, midnights: list[int], ids: Ids
    ) -> None:
        self._language, self._calendar, self._catalogue = language, calendar, catalogue
        self._zone, self._midnights, self._ids = zone, midnights, ids
        self._values = {code: values.split("|") for code, values in texts.FACT_VALUES[language].items()}
        self._why = texts.WHY[language]
        self._notes, self._tags = texts.SOURCE_NOTES[language], texts.TAGS[language]
        self._talks = {kind: words.split("|") for kind, words in texts.TALK_TEXTS[language].items()}
        self._talk_kinds = list(texts.TALKS)
        self._talk_sums = list(accumulate(share for share, *_ in texts.TALKS.values()))

    def make(self, rng: Random, buyers: list[Buyer], sales: dict[int, list[Sale]], tell: set[int]) -> StoryRows:
        """Stories of the buyers whom `tell` names, and who knows whom among them."""
        rows = StoryRows()
        told = [buyer for buyer in buyers if buyer.customer_id in tell]
        for buyer in told:
            bought = sales.get(buyer.customer_id, [])
            if rng.random() < 0.75:
                self._facts(rng, buyer, bought, rows)
            self._interactions(rng, buyer, bought, rows)
        self._relations(rng, told, rows)
        return rows

    def tasks(self, rng: Random, buyers: list[Buyer], count: int) -> list[Row]:
        """Tasks from a week before the last day to two weeks after it; many of the past ones are done."""
        if not buyers:
            return []
        rows: list[Row] = []
        last = self._calendar.dates[-1].toordinal()
        for _ in range(count):
            buyer = rng.choice(buyers)
            days_ahead = rng.randrange(-7, 15)
            done = days_ahead < 0 and rng.random() < 0.6
            good = self._catalogue.draw(rng, self._calendar.months[-1])
            title = rng.choice(texts.TASKS[self._language]).format(who=buyer.person.calling, good=good.name)
            due_on = date.fromordinal(last + days_ahead).isoformat()
            done_ms = self._midnights[DAYS - 1 + days_ahead] + 36_000_000 if done else None
            outcome = rng.choice(texts.OUTCOMES[self._language]) if done else ""
            rows.append((buyer.accounts[0][0], title, due_on, rng.choice(self._ids.staff), done_ms, outcome))
        return rows

    def _facts(self, rng: Random, buyer: Buyer, bought: list[Sale], rows: StoryRows) -> None:
        first = bought[0].day if bought else rng.randrange(DAYS)

        def note(code: str, value: str, source: str = "told", day: int | None = None, ended: int | None = None) -> None:
            known = day if day is not None else rng.randrange(first, DAYS)
            rows.facts.append(
                (
                    buyer.accounts[0][0],
                    self._ids.fields[code],
                    value,
                    self._calendar.iso[known],
                    rng.choice(self._ids.staff),
                    source,
                    rng.choice(self._notes),
                    self._why.get(code, self._why[""]),
                    source,
                    int(code not in texts.NOT_ALOUD),
                    self._midnights[ended] if ended is not None else None,
                )
            )

        random, person = rng.random, buyer.person
        if buyer.habit is Habit.COMPANY:
            note("contact_person", person.name)
            note("company", buyer.name)
        if random() < 0.6:
            note("gender", person.gender, "seen")
        if random() < 0.3:
            note("birthday", f"{person.birth_year}-{rng.randrange(1, 13):02d}-{rng.randrange(1, 29):02d}")
        if random() < 0.3:
            price = 5 if buyer.habit is Habit.DISCOUNT_ONLY else rng.randrange(1, 5)
            note("price_sensitivity", str(price), "inferred")
        if random() < 0.25:
            note("household_size", str(rng.randrange(1, 6)))
        if buyer.habit is Habit.BRAND_ONLY:
            note("brand_leaning", self._catalogue.brands[buyer.taste], "seen")
        for code in ("question_tolerance", "message_tolerance", "level_leaning"):
            if random() < 0.2:
                note(code, str(rng.randrange(1, 6)), rng.choice(("told", "inferred")))
        for code, chance in texts.FACT_CHANCES.items():
            if random() < chance:
                value = rng.choice(self._values[code])
                note(code, value, "seen" if random() < 0.2 else "told")
                if random() < 0.08 and first < DAYS - 2:
                    ended = rng.randrange(first + 1, DAYS)
                    note(code, rng.choice(self._values[code]), day=first, ended=ended)
        if buyer.habit in (Habit.LOYAL, Habit.WON_BACK) or random() < 0.25:
            for tag in sorted({rng.choice(self._tags) for _ in range(1 + int(random() * 2))}):
                note("tags", tag, "seen")

    def _interactions(self, rng: Random, buyer: Buyer, bought: list[Sale], rows: StoryRows) -> None:
        for _ in range(rng.choices((0, 1, 2, 3), (35, 35, 20, 10))[0]):
            kind = rng.choices(self._talk_kinds, cum_weights=self._talk_sums)[0]
            if bought and kind not in ("campaign", "visit"):
                self._talk(rng, kind, buyer, rng.choice(bought), rows)
            elif kind in ("enquiry", "campaign", "visit", "advice"):
                self._talk(rng, kind, buyer, None, rows)
        for sale in bought:
            if sale.status in (OrderStatus.REFUNDED, OrderStatus.PARTIALLY_REFUNDED) and rng.random() < 0.6:
                self._talk(rng, rng.choice(("complaint", "return")), buyer, sale, rows)

    def _talk(self, rng: Random, kind: str, buyer: Buyer, sale: Sale | None, rows: StoryRows) -> None:
        _, direction, channels = texts.TALKS[kind]
        if sale is None:
            identity, day, order_id = buyer.accounts[0][0], self._calendar.usual.draw(rng), None
            good = self._catalogue.draw(rng, self._calendar.months[day])
        else:
            before = kind in ("enquiry", "advice")
            day = min(sale.day + (0 if before else rng.randrange(1, 9)), DAYS - 1)
            identity, order_id, good = sale.identity_id, sale.order_id, sale.good
        at_ms = self._midnights[day] + rng.randrange(9 * 3600, 21 * 3600) * 1000
        rows.interactions.append(
            (
                identity,
                kind,
                rng.choice(channels.split()),
                direction,
                at_ms,
                self._calendar.iso[day],
                self._zone,
                rng.choice(self._ids.staff),
                order_id,
                self._ids.first_product + good.number,
                rng.choice(self._talks[kind]).format(good=good.name),
                rng.choice(texts.RATINGS[kind]) if kind in texts.RATINGS else None,
            )
        )

    def _relations(self, rng: Random, told: list[Buyer], rows: StoryRows) -> None:
        """Who knows whom: she who came first referred the other, a company has its key people."""
        if len(told) < 2:
            return
        kinds, shares = list(RELATION_SHARES), list(RELATION_SHARES.values())
        pairs = set()
        for _ in range(round(len(told) * RELATED_SHARE) or 1):
            first, second = sorted(rng.sample(told, 2), key=_came_on)
            pair = (first.customer_id, second.customer_id)
            if pair in pairs:
                continue
            pairs.add(pair)
            kind = rng.choices(kinds, shares)[0]
            rows.relations.append((*_homes(first, second), kind, texts.RELATION_NOTES[self._language][kind]))
        for buyer in told:
            if buyer.habit is Habit.COMPANY and rng.random() < 0.3:
                person = rng.choice(told)
                pair = (person.customer_id, buyer.customer_id)
                if person.habit is not Habit.COMPANY and pair not in pairs:
                    pairs.add(pair)
                    rows.relations.append((*_homes(person, buyer), "key_person", person.name))


def _homes(one: Buyer, other: Buyer) -> tuple[int, int]:
    """The identities on which what is told of two buyers hangs."""
    return one.accounts[0][0], other.accounts[0][0]


def _came_on(buyer: Buyer) -> tuple[int, int]:
    return (buyer.days[0] if buyer.days else DAYS, buyer.customer_id)
