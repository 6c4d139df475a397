"""Opening, making, restoring and checking a shop, and what it decides about itself."""

import json
import shutil
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from desktop.domain.errors import BadValue
from desktop.domain.lifecycle import Limits
from desktop.domain.settings import ShopSettings
from desktop.domain.times import now_ms
from desktop.services.closing import close
from desktop.services.fields import plant_fields
from desktop.services.loyalty.earning import unsettled
from desktop.storage import backups, sqlite
from desktop.storage.changes import Change
from desktop.storage.lock import FileLock
from desktop.storage.shopfile import Shop, remove
from desktop.storage.tables import Customer, SalesOrder, Setting, Staff


def open_shop(path: Path) -> Shop:
    """Open an existing shop file; raises the errors of storage.shopfile.Shop."""
    return Shop(path, close)


def create_shop(path: Path, settings: ShopSettings | None = None) -> Shop:
    """Make and open a new shop file with the built-in fields; FileExistsError when there is one."""
    shop = Shop.create(path, close)
    try:
        with shop.change("create_shop") as change:
            plant_fields(change)
            _write(change, settings or ShopSettings())
    except BaseException:  # half a shop is none
        shop.close()
        remove(path)
        raise
    return shop


def open_or_create(path: Path) -> Shop:
    return open_shop(path) if path.exists() else create_shop(path)


# Settings


def read_settings(shop: Shop) -> ShopSettings:
    stored: dict[str, Any] = {name: json.loads(value) for name, value in shop.query("SELECT name, value FROM setting")}
    known = {field.name for field in fields(ShopSettings)}
    values = {name: value for name, value in stored.items() if name in known}
    if "limits" in values:
        values["limits"] = Limits(**values["limits"])
    return ShopSettings(**values)


def save_settings(shop: Shop, by: int | None = None, **values: Any) -> ShopSettings:
    """Change some settings; unknown names are a bug (TypeError). A new currency makes all sums anew."""
    before = read_settings(shop)
    if "zone" in values:
        values["is_zone_known"] = True
    after = replace(before, **values)
    with shop.change("change_settings", by=by) as change:
        _write(change, after)
        if after.currency != before.currency:
            change.touched.update(row[0] for row in change.query("SELECT id FROM customer"))
    return after


def _write(change: Change, settings: ShopSettings) -> None:
    present = {name: (row, value) for row, name, value in change.query("SELECT id, name, value FROM setting")}
    for name, value in asdict(settings).items():
        content = json.dumps(value, ensure_ascii=False)
        if name not in present:
            change.insert(Setting, name=name, value=content)
        elif present[name][1] != content:
            change.update(Setting, present[name][0], value=content)


# Staff


def staff(shop: Shop) -> list[tuple[int, str]]:
    """Id and name of everyone who works here now."""
    return [(row.id, row.name) for row in Staff.select().where(Staff.archived_ms.is_null()).order_by(Staff.id)]


def add_staff(shop: Shop, name: str, by: int | None = None) -> int:
    """Raises BadValue when the name is empty."""
    name = _staff_name(name)
    with shop.change("edit_staff", by=by, name=name) as change:
        return change.insert(Staff, name=name)


def rename_staff(shop: Shop, staff_id: int, name: str, by: int | None = None) -> None:
    """Raises BadValue when the name is empty."""
    name = _staff_name(name)
    with shop.change("edit_staff", by=by, name=name) as change:
        change.update(Staff, staff_id, name=name)


def archive_staff(shop: Shop, staff_id: int, by: int | None = None) -> None:
    """Take someone off the list of those who work here; what she did keeps her name."""
    names = dict(staff(shop))
    with shop.change("edit_staff", by=by, name=names.get(staff_id, "")) as change:
        change.update(Staff, staff_id, archived_ms=change.now_ms)


def _staff_name(name: str) -> str:
    if not name.strip():
        raise BadValue("name", "empty")
    return name.strip()


# Backup, restore, check

Backup = backups.Backup


def list_backups(path: Path) -> list[Backup]:
    """The backups beside a shop file, the newest first."""
    return backups.listed(path)


def backup_folder(path: Path) -> Path:
    return backups.folder(path)


def verify_backup(path: Path) -> dict[str, int]:
    """Read a backup from end to end; rows per table. Raises BackupBroken."""
    return backups.verify(path)


def backup(shop: Shop, reason: str = "manual", target: Path | None = None) -> Path:
    """Make a verified backup and thin the old ones; target: another place than the folder beside the shop."""
    made = backups.make(shop.path, reason, target)
    if target is None:
        backups.thin(shop.path)
    return made


def backup_is_due(shop: Shop) -> bool:
    """True when something was changed since the newest backup, and that is more than 30 minutes old."""
    changed = shop.query("SELECT max(at_ms) FROM change_set")[0][0]
    present = backups.listed(shop.path)
    if changed is None or not present:
        return changed is not None
    made_ms = int(present[0].made_at.timestamp() * 1000)
    return changed > made_ms and now_ms() - made_ms > 30 * 60_000


def days_without_backup(shop: Shop) -> int | None:
    """Whole days since the newest backup, or since the first change where there is none; None: nothing is unsaved."""
    first, last = shop.query("SELECT min(at_ms), max(at_ms) FROM change_set")[0]
    present = backups.listed(shop.path)
    since = int(present[0].made_at.timestamp() * 1000) if present else first
    return None if last is None or (present and last <= since) else (now_ms() - since) // 86_400_000


def throw_away(path: Path) -> None:
    """Delete a shop that no program has open, with its backups. Nothing brings it back."""
    remove(path)
    FileLock(path).path.unlink(missing_ok=True)
    shutil.rmtree(backups.folder(path), ignore_errors=True)


def restore(backup_file: Path, path: Path) -> Path | None:
    """Put a backup in the place of a shop file that no program has open. Returns where the present one was kept."""
    lock = FileLock(path)
    lock.take()
    try:
        return backups.restore(backup_file, path)
    finally:
        lock.release()


@dataclass(frozen=True)
class Health:
    """What a check found. problems: in the words of the database; derived_wrong: lines that were made anew.

    points_wrong: orders whose points are not what they should be; `loyalty.earning.earn` books the difference.
    """

    customers: int
    orders: int
    problems: tuple[str, ...]
    derived_wrong: int
    size: int
    points_wrong: int = 0

    @property
    def is_well(self) -> bool:
        return not self.problems


def check(shop: Shop, quick: bool = False) -> Health:
    """Read the whole file and say how it is; derived rows that disagree with their sources are made anew."""
    with shop.session() as connection:
        problems = sqlite.full_check(connection, quick)
        wrong = [] if quick or problems else _wrong_sums(shop)
        points_wrong = 0 if quick or problems else unsettled(connection)
    if wrong:
        shop.make_anew(wrong)
    customers = Customer.select().where(Customer.merged_into.is_null()).count()
    return Health(
        customers, SalesOrder.select().count(), tuple(problems), len(wrong), shop.path.stat().st_size, points_wrong
    )


def _wrong_sums(shop: Shop) -> list[int]:
    """Customers whose stored sums differ from their orders."""
    currency = read_settings(shop).currency
    return [
        row[0]
        for row in shop.query(
            "SELECT c.id FROM customer c LEFT JOIN customer_summary s ON s.customer_id=c.id LEFT JOIN (SELECT"
            " i.customer_id, count(*) AS orders, sum(CASE WHEN ?='' OR o.currency=? THEN"
            " o.paid_minor-o.refunded_minor ELSE 0 END) AS spent FROM identity i JOIN sales_order o ON"
            " o.identity_id=i.id AND o.is_valid=1 WHERE o.is_own=1 GROUP BY i.customer_id) t ON t.customer_id=c.id"
            " WHERE s.customer_id IS NULL OR s.order_count<>coalesce(t.orders,0) OR s.spent_minor<>coalesce(t.spent,0)",
            currency,
            currency,
        )
    ]
