"""Weighs whether two records are one person, from named parts; which pairs are worth weighing is told by `keys`."""

from typing import NamedTuple

from desktop.identity.normalise import account_key, email_key, phone_key
from desktop.identity.records import Judgement, Reason, Record

JOIN, ASK = 6.0, 0.0  # bits: from JOIN on the program joins by itself, from ASK on it asks
BLOCK = 40  # records that share a key; what more share says nothing about any of them


class Evidence(NamedTuple):
    """A record made ready to be compared: keys instead of texts, the texts kept for the words."""

    record: Record
    phones: frozenset[str]
    emails: frozenset[str]
    account: str


class Judge:
    """Compares records."""

    def prepare(self, record: Record) -> Evidence:
        """Read the texts of a record once; comparing is then cheap."""
        phones = (phone_key(text).key for text in (*record.phones, *(drop.phone for drop in record.drops)))
        emails = map(email_key, record.emails)
        account = account_key(record.account)
        return Evidence(record, frozenset(filter(None, phones)), frozenset(filter(None, emails)), account)

    def keys(self, evidence: Evidence) -> frozenset[str]:
        """Two records that share a key are worth weighing, unless more than BLOCK share it."""
        account = {f"a{evidence.record.platform}\0{evidence.account}"} if evidence.account else set()
        return frozenset({*(f"p{key}" for key in evidence.phones), *(f"e{key}" for key in evidence.emails), *account})

    def weigh(self, one: Evidence, other: Evidence) -> Judgement:
        """Add up what speaks for and against one person."""
        reasons = [Reason("same_phone", 10.0, key, key) for key in sorted(one.phones & other.phones)]
        reasons += [Reason("same_email", 10.0, key, key) for key in sorted(one.emails & other.emails)]
        strength = sum(reason.weight for reason in reasons) - 5
        return Judgement(strength, 1 / (1 + 2**-strength), tuple(reasons))
