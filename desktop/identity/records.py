"""What is known of one identity, as the judge sees it: texts as they were written, days as ISO dates."""

from typing import NamedTuple


class Drop(NamedTuple):
    """Where orders went: who received them, by which phone, at which address; how many, first and last day.

    number and more are set where a list keeps the number of the house, and a second line of the address, apart.
    """

    receiver: str = ""
    phone: str = ""
    country: str = ""
    province: str = ""
    city: str = ""
    district: str = ""
    detail: str = ""
    postcode: str = ""
    number: str = ""
    more: str = ""
    orders: int = 1
    first_on: str = ""
    last_on: str = ""


class Record(NamedTuple):
    """One identity: an account, a card, a line of a list. Empty texts and tuples mean that nothing is known.

    Of names and phones the likeliest stands first. `names` are of the person herself; who received parcels stands in
    `drops`, where the phone of a delivery stands too. `given` and `family` are set where a list keeps them apart.
    """

    id: int
    platform: str = ""
    account: str = ""
    names: tuple[str, ...] = ()
    given: str = ""
    family: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    wechats: tuple[str, ...] = ()
    qqs: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    birthday: str = ""
    drops: tuple[Drop, ...] = ()
    first_on: str = ""
    last_on: str = ""
    sizes: frozenset[str] = frozenset()
    goods: frozenset[str] = frozenset()


class Reason(NamedTuple):
    """One part of a judgement. code: a key of domain.reasons.SENTENCES; weight in bits, below 0 speaks against."""

    code: str
    weight: float
    value: str = ""
    other: str = ""


class Judgement(NamedTuple):
    """Whether two records are one person. strength in bits (log2 of the odds), reasons strongest first."""

    strength: float
    probability: float
    reasons: tuple[Reason, ...]
