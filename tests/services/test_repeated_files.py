"""The same bytes once more: counted without a look at the shop only where a look would find the same."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.progress import Cancelled
from desktop.services import contacts, customers, history, importing, merging, profiles, shops
from desktop.storage.shopfile import Shop
from desktop.storage.tables import SalesOrder
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

ROWS = [
    taobao_row(1, "tb甲", phone="13800000001"),
    taobao_row(2, "tb乙", phone="13800000002", status="交易关闭"),
    taobao_row(3, "tb丙", phone="13800000001"),  # joins 甲 and 丙
    taobao_row(4, "tb甲", phone="13800000003", day="2026-05-99"),
]


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as opened:
        yield opened


@contextmanager
def looking(shop: Shop) -> Iterator[list[str]]:
    """Collects the questions that are put to the shop about its orders."""
    asked: list[str] = []
    shop.connection().set_trace_callback(
        lambda sql: asked.append(sql) if "FROM sales_order WHERE channel" in sql else None
    )
    yield asked
    shop.connection().set_trace_callback(None)


def take_in(shop: Shop, file: Path, **options: Any) -> importing.FileReport:
    return importing.import_files(shop, [file], **options).files[0]


def figures(report: importing.FileReport) -> dict[str, Any]:
    return {name: value for name, value in asdict(report).items() if name not in ("seconds", "change")}


def edited(shop: Shop, tmp_path: Path, first: int) -> None:
    with shop.change("edit_order") as change:
        change.update(SalesOrder, change.query("SELECT id FROM sales_order WHERE number='2'")[0][0], receiver="李雷")


def without_a_phone(shop: Shop, tmp_path: Path, first: int) -> None:
    row, customer = shop.query(
        "SELECT p.id, i.customer_id FROM contact_point p JOIN identity i ON i.id=p.identity_id LIMIT 1"
    )[0]
    contacts.remove_contact(shop, customer, row)


def merged(shop: Shop, tmp_path: Path, first: int) -> None:
    one, other = sorted({row[0] for row in shop.query("SELECT customer_id FROM identity")})
    merging.merge(shop, one, other)


def taken_back(shop: Shop, tmp_path: Path, first: int) -> None:
    history.undo(shop, first)


def back_and_again(shop: Shop, tmp_path: Path, first: int) -> None:
    history.undo(shop, history.undo(shop, first).change_id)


def edited_and_back(shop: Shop, tmp_path: Path, first: int) -> None:
    edited(shop, tmp_path, first)
    history.undo(shop, history.changes(shop)[0].id)


def another_file(shop: Shop, tmp_path: Path, first: int) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(2, "tb乙", phone="13800000002", status="退款成功"), name="b.csv"))


def another_zone(shop: Shop, tmp_path: Path, first: int) -> None:
    shops.save_settings(shop, zone="America/New_York")


@pytest.mark.parametrize(
    "meanwhile",
    [edited, without_a_phone, merged, taken_back, back_and_again, edited_and_back, another_file, another_zone],
)
def test_whatever_touched_orders_and_people_meanwhile_is_looked_at(
    meanwhile: Callable[[Shop, Path, int], None], shop: Shop, tmp_path: Path
) -> None:
    file = taobao_file(tmp_path, *ROWS)
    first = take_in(shop, file).change
    assert first is not None
    meanwhile(shop, tmp_path, first)
    looked = figures(take_in(shop, file, dry_run=True))
    with looking(shop) as asked:
        assert figures(take_in(shop, file)) == looked
    assert asked or meanwhile is taken_back, "where no order is left there is none to compare with"


def test_what_stands_beside_orders_does_not_make_them_compared(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, *ROWS)
    take_in(shop, file)
    customer = shop.query("SELECT customer_id FROM identity")[0][0]
    customers.tag(shop, [customer], "老客")
    profiles.set_fact(shop, customer, "nickname", profiles.FactDraft("小甲"))
    looked, before = figures(take_in(shop, file, dry_run=True)), contents(shop)
    with looking(shop) as asked:
        report = take_in(shop, file)
    assert figures(report) == looked
    assert (report.same, report.customers_matched, report.change, asked) == (3, 2, None, [])
    assert report.findings, "the bad row is named again"
    assert contents(shop) == before


def test_a_persons_decisions_about_the_file_are_looked_at(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, *ROWS)
    take_in(shop, file, edits={file: importing.Edits(left_out={3})})
    report = take_in(shop, file)
    assert (report.new, report.same) == (1, 2)
    mended = importing.Edits(cells={(5, "订单创建时间"): "2026-05-09 10:00:00"})
    assert take_in(shop, file, edits={file: mended}).new == 1


def test_counting_can_be_cancelled(shop: Shop, tmp_path: Path) -> None:
    class Stop:
        def report(self, done: int, total: int = 0) -> None:
            raise Cancelled

    file = taobao_file(tmp_path, *ROWS)
    take_in(shop, file)
    with pytest.raises(Cancelled):
        take_in(shop, file, progress=Stop())
