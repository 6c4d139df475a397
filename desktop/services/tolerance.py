"""What is left of a customer's patience: derived from what stands, so that undo, merge and split keep it right."""

from datetime import date, timedelta
from typing import Any

from desktop.domain.tolerance import WINDOW_DAYS, Budget, Event, ceiling
from desktop.domain.tolerance import budget as counted
from desktop.services.customers import home_identity
from desktop.services.loyalty.ledger import living
from desktop.services.loyalty.terms import Reads, terms
from desktop.storage.changes import Change
from desktop.storage.shopfile import Shop
from desktop.storage.tables import ToleranceEntry

# Each by the index of her identities. Messages are the campaigns we have logged; what she wrote herself costs nothing.
_EVENTS = """
SELECT t.business_date, t.at_ms, t.kind FROM identity i CROSS JOIN tolerance_entry t ON t.identity_id=i.id
    WHERE i.customer_id=?1 AND t.business_date>=?2 AND t.business_date<=?3
UNION ALL SELECT n.business_date, n.at_ms, CASE n.kind WHEN 'campaign' THEN 'message' ELSE n.kind END
    FROM identity i CROSS JOIN interaction n ON n.identity_id=i.id
    WHERE i.customer_id=?1 AND n.business_date>=?2 AND n.business_date<=?3
    AND (n.kind='complaint' OR (n.kind='campaign' AND n.direction='out'))
UNION ALL SELECT o.business_date, min(o.placed_ms), 'purchase'
    FROM identity i CROSS JOIN sales_order o ON o.identity_id=i.id AND o.is_valid=1 AND o.is_own=1
    WHERE i.customer_id=?1 AND o.business_date>=?2 AND o.business_date<=?3 GROUP BY o.business_date
"""
_STATED = """
SELECT f.value FROM identity i CROSS JOIN fact f ON f.identity_id=i.id AND f.ended_ms IS NULL
    JOIN field d ON d.id=f.field_id WHERE i.customer_id=? AND d.code IN ('question_tolerance','message_tolerance')
"""


def budget(reader: Reads, customer: int, day: date | None = None) -> Budget:
    """What may still be asked of her or sent to her on a day, today by default."""
    day = day or terms(reader).today
    since = (day - timedelta(days=WINDOW_DAYS)).isoformat()
    stated = [row[0] for row in reader.query(_STATED, customer)]
    events = [Event(*row) for row in reader.query(_EVENTS, customer, since, day.isoformat())]
    return counted(events, ceiling(stated))


def note(change: Change, customer: int, kind: str, *, field: int | None = None, product: int | None = None) -> None:
    """Append what she answered, as part of a deed. kind: as in domain.tolerance."""
    values: dict[str, Any] = {"field_id": field, "product_id": product, "staff_id": change.staff_id}
    day = terms(change).today.isoformat()
    identity = home_identity(change, customer)
    change.insert(ToleranceEntry, identity_id=identity, kind=kind, at_ms=change.now_ms, business_date=day, **values)


def decline(shop: Shop, customer: int, product: int, *, by: int | None = None) -> None:
    """She said no to a suggested product: it is not suggested to her again. Raises NotFound."""
    customer, name = living(shop, customer)
    with shop.change("decline", by=by, name=name) as change:
        note(change, customer, "declined", product=product)
