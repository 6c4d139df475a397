"""A judge for tests, simple enough to be foreseen."""

from desktop.identity.judge import Judge
from desktop.identity.normalise import email_key, phone_key
from desktop.identity.records import Judgement, Reason, Record

JOINS, ASKS = 8.0, 3.0


class PlainJudge(Judge):
    """Joins by e-mail, and by phone where a name agrees; asks where a phone alone agrees; masks speak for nobody."""

    def prepare(self, record: Record) -> Record:  # type: ignore[override]
        return record

    def keys(self, evidence: Record) -> frozenset[str]:  # type: ignore[override]
        return frozenset((*phones(evidence), *emails(evidence)))

    def weigh(self, one: Record, other: Record) -> Judgement:  # type: ignore[override]
        reasons = [Reason("same_email", JOINS, key, key) for key in sorted(emails(one) & emails(other))]
        for key in sorted(phones(one) & phones(other)):
            reasons.append(Reason("same_phone", ASKS, key, key))
            reasons += [Reason("same_name", JOINS - ASKS, name, name) for name in sorted(names(one) & names(other))[:1]]
        strength = sum(reason.weight for reason in reasons) if reasons else -5.0
        return Judgement(strength, 1 / (1 + 2**-strength), tuple(reasons))


def phones(record: Record) -> set[str]:
    texts = (*record.phones, *(drop.phone for drop in record.drops))
    return {f"p{key}" for key in (phone_key(text).key for text in texts) if key}


def emails(record: Record) -> set[str]:
    return {f"e{key}" for key in map(email_key, record.emails) if key}


def names(record: Record) -> set[str]:
    return {name for name in (*record.names, *(drop.receiver for drop in record.drops)) if name}
