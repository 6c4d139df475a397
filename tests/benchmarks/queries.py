"""What staff type, drawn from the customers of a shop."""

import random

from desktop.identity.normalise import name_keys
from desktop.storage.shopfile import Shop

KINDS = ("hanzi", "initials", "last_four", "account")


def sample(shop: Shop, count: int) -> dict[str, list[str]]:
    """So many texts of each kind; the same ones for the same shop."""
    rng = random.Random(2)
    (last,) = shop.query("SELECT max(id) FROM customer")[0]
    found: dict[str, list[str]] = {kind: [] for kind in KINDS}
    while min(map(len, found.values())) < count:
        row = rng.randint(1, last)
        for name, phone in shop.query("SELECT name, phone FROM customer_summary WHERE customer_id=?", row):
            if name and not name.isascii():
                found["hanzi"].append(name)
                short = [key for key in name_keys(name) if key.isascii() and len(key) == len(name)]
                found["initials"] += sorted(short)[:1]
            if phone[-4:].isdigit():
                found["last_four"].append(phone[-4:])
        for (account,) in shop.query(
            "SELECT account FROM identity WHERE customer_id=? AND channel NOT IN ('manual','phone','email')", row
        ):
            found["account"].append(account[:8])
    return {kind: texts[:count] for kind, texts in found.items()}
