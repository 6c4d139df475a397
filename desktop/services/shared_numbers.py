"""Numbers and doors that so many people share that they tell nobody: a forwarder's, an office's, the shop's own."""

from dataclasses import dataclass

from desktop.storage.shopfile import Shop

KINDS = {"p": "phone", "d": "door"}  # masked phones are shared by chance, and are nobody's fault


@dataclass(frozen=True)
class SharedKey:
    """kind: one of KINDS; text: the number, or the door as matching reads it; customers: who have it."""

    kind: str
    text: str
    customers: int


def shared_numbers(shop: Shop, limit: int = 100) -> list[SharedKey]:
    """What is shared, most customers first; they were found when the identities were last matched."""
    rows = shop.query(
        "SELECT s.key, (SELECT count(DISTINCT i.customer_id) FROM match_key m JOIN identity i ON i.id=m.identity_id"
        " WHERE m.k=s.k) AS customers FROM shared_key s WHERE substr(s.key, 1, 1) IN ('p','d')"
        " ORDER BY customers DESC, s.key LIMIT ?",
        limit,
    )
    return [SharedKey(KINDS[key[0]], _shown(key), customers) for key, customers in rows]


def count_shared(shop: Shop) -> int:
    """How many phones and doors count as nobody's."""
    return int(shop.query("SELECT count(*) FROM shared_key WHERE substr(key, 1, 1) IN ('p','d')")[0][0])


def _shown(key: str) -> str:
    """A number as it is dialled in China; all else as it is."""
    text = key[1:]
    return text[2:] if key.startswith("p861") and len(text) == 13 else text
