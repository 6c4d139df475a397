"""The name of a customer, for the sentence of a deed."""

from desktop.domain.errors import NotFound
from desktop.storage.shopfile import Shop


def name_of(shop: Shop, customer: int) -> str:
    """Raises NotFound."""
    rows = shop.query("SELECT name FROM customer WHERE id=?", customer)
    if not rows:
        raise NotFound("customer", str(customer))
    return str(rows[0][0])
