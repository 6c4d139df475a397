"""Enquiries and payment rescue: one list, one word each, and an order that is paid later leaves by itself."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.times import now_ms
from desktop.services import customers, enquiries, history, importing, interactions, reports
from desktop.services.enquiries import COLUMNS, EnquiryDraft
from desktop.services.enquiry_report import enquiry_report
from desktop.services.interactions import InteractionDraft
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

UNPAID, PAID, CLOSED = "等待买家付款", "交易成功", "交易关闭"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = make_shop(tmp_path)
    yield made
    made.close()


def ago(shop: Shop, days: int) -> str:
    return (customers.today(shop) - timedelta(days=days)).isoformat()


def order(number: int, status: str, day: str, name: str = "王小芳") -> str:
    made = taobao_row(number, f"tb{name}", status=status, name=name, day=day)
    if status == PAID:
        return made
    return made.replace(f"{day} 10:01:00", "").replace("88.00,0.00,88.00,88.00", "88.00,0.00,88.00,0.00")


def bring(shop: Shop, folder: Path, *rows: str) -> None:
    importing.import_files(shop, [taobao_file(folder, *rows, name=f"ExportOrderList{len(rows)}{hash(rows)}.csv")])


def listed(shop: Shop, which: str = "waiting") -> list[dict]:
    rows = enquiries.list_enquiries(shop, which).page(0)
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows if row is not None]


def numbers(shop: Shop, which: str = "waiting") -> list[str]:
    return [row["number"] or row["text"] for row in listed(shop, which)]


def undo_last(shop: Shop) -> None:
    history.undo(shop, int(shop.query("SELECT max(id) FROM change_set")[0][0]))


def test_unpaid_orders_and_enquiries_are_one_list_the_oldest_first(shop: Shop, tmp_path: Path) -> None:
    bring(shop, tmp_path, order(1, UNPAID, ago(shop, 2)), order(2, PAID, ago(shop, 2)), order(3, CLOSED, ago(shop, 2)))
    fang = customers.add_customer(shop, "Wang Fang")
    early = now_ms() - 5 * 86_400_000
    interactions.log_interaction(shop, fang, InteractionDraft(text="red one?", channel="wechat", at_ms=early))
    enquiries.add_enquiry(shop, EnquiryDraft(text="who are you?"))
    assert numbers(shop) == ["red one?", "1", "who are you?"]
    rescue = listed(shop)[1]
    assert (rescue["customer"], rescue["money_minor"], rescue["currency"]) == ("王小芳", 8800, "CNY")
    assert enquiries.count_enquiries(shop) == {"waiting": 3, "answered": 0, "lapsed": 0}


def test_too_old_an_order_is_rescued_no_more_but_not_forgotten(shop: Shop, tmp_path: Path) -> None:
    bring(shop, tmp_path, order(1, UNPAID, ago(shop, 14)), order(2, UNPAID, ago(shop, 15)))
    assert numbers(shop) == ["1"]
    assert numbers(shop, "lapsed") == ["2"]


def test_an_order_that_is_paid_later_closes_its_rescue_by_itself(shop: Shop, tmp_path: Path) -> None:
    bring(shop, tmp_path, *(order(number, UNPAID, ago(shop, 1)) for number in (1, 2, 3)))
    first, second, third = (row["key"] for row in listed(shop))
    enquiries.leave_for_later(shop, first)
    enquiries.answer(shop, second, "payment", "too dear")
    bring(shop, tmp_path, *(order(number, PAID, ago(shop, 1)) for number in (1, 2)))
    assert [row["key"] for row in listed(shop)] == [third], "what was paid waits for nobody"
    told = {row["number"]: (row["status"], row["lost_at"]) for row in listed(shop, "answered")}
    assert told == {"1": ("bought", ""), "2": ("bought", "")}, "even what somebody had given up"
    undo_last(shop)
    assert {row["number"]: row["status"] for row in listed(shop, "answered")} == {"2": "lost"}


def test_an_order_that_the_platform_closed_is_lost_at_payment(shop: Shop, tmp_path: Path) -> None:
    bring(shop, tmp_path, order(1, UNPAID, ago(shop, 1)))
    enquiries.leave_for_later(shop, listed(shop)[0]["key"])
    bring(shop, tmp_path, order(1, CLOSED, ago(shop, 1)))
    assert listed(shop) == []
    assert [(row["status"], row["lost_at"]) for row in listed(shop, "answered")] == [("lost", "payment")]


@pytest.mark.parametrize(
    ("outcome", "stored"),
    [
        ("bought", ("bought", "")),
        ("arrival", ("lost", "arrival")),
        ("choosing", ("lost", "choosing")),
        ("payment", ("lost", "payment")),
    ],
)
def test_each_answer_is_stored_and_taken_back(shop: Shop, tmp_path: Path, outcome: str, stored: tuple) -> None:
    bring(shop, tmp_path, order(1, UNPAID, ago(shop, 1)))
    enquiries.add_enquiry(shop, EnquiryDraft(text="red one?", channel="wechat"))
    before = contents(shop)["enquiry"]
    for row in listed(shop):
        enquiries.answer(shop, row["key"], outcome, " no size ")
    assert listed(shop) == []
    kept = shop.query("SELECT status, lost_at, why, answered_ms IS NULL FROM enquiry")
    assert kept == [(*stored, "no size", 0)] * 2
    for change in shop.query("SELECT id FROM change_set WHERE deed='answer_enquiry' ORDER BY id DESC"):
        history.undo(shop, *change)
    assert [row[7:] for row in contents(shop)["enquiry"]] == [row[7:] for row in before]
    assert len(listed(shop)) == 2


def test_left_for_later_comes_last(shop: Shop) -> None:
    first = enquiries.add_enquiry(shop, EnquiryDraft(text="one", at_ms=1_000))
    enquiries.add_enquiry(shop, EnquiryDraft(text="two", at_ms=2_000))
    enquiries.leave_for_later(shop, first)
    assert numbers(shop) == ["two", "one"]


def test_an_order_has_one_rescue_however_often_it_is_spoken_of(shop: Shop, tmp_path: Path) -> None:
    bring(shop, tmp_path, order(1, UNPAID, ago(shop, 1)))
    key = listed(shop)[0]["key"]
    assert key < 0
    row = enquiries.mark_answered(shop, key)
    assert enquiries.leave_for_later(shop, key) == row == enquiries.answer(shop, key, "choosing")
    assert shop.query("SELECT count(*) FROM enquiry") == [(1,)]


def test_a_logged_enquiry_follows_its_interaction(shop: Shop) -> None:
    fang = customers.add_customer(shop, "Wang Fang")
    row = interactions.log_interaction(shop, fang, InteractionDraft(text="red?", channel="wechat"))
    interactions.log_interaction(shop, fang, InteractionDraft(text="we asked her", direction="out"))
    interactions.log_interaction(shop, fang, InteractionDraft(text="lovely", kind="praise"))
    assert numbers(shop) == ["red?"]
    interactions.edit_interaction(shop, row, InteractionDraft(text="blue?", channel="wechat"))
    assert numbers(shop) == ["blue?"]
    interactions.edit_interaction(shop, row, InteractionDraft(text="blue!", kind="praise"))
    assert numbers(shop) == []
    undo_last(shop)
    assert numbers(shop) == ["blue?"]
    interactions.delete_interaction(shop, row)
    assert numbers(shop) == []


def test_what_was_decided_stays_when_its_interaction_is_deleted(shop: Shop) -> None:
    fang = customers.add_customer(shop, "Wang Fang")
    row = interactions.log_interaction(shop, fang, InteractionDraft(text="red?"))
    enquiries.answer(shop, listed(shop)[0]["key"], "bought")
    interactions.delete_interaction(shop, row)
    assert numbers(shop, "answered") == ["red?"]


def test_whoever_takes_a_call_has_answered_it(shop: Shop) -> None:
    enquiries.add_enquiry(shop, EnquiryDraft(text="call", channel="phone", at_ms=60_000))
    enquiries.add_enquiry(shop, EnquiryDraft(text="chat", channel="chat", at_ms=60_000))
    assert [(row["text"], row["answered_ms"]) for row in listed(shop)] == [("call", 60_000), ("chat", None)]


def test_what_cannot_be_is_refused(shop: Shop) -> None:
    with pytest.raises(BadValue):
        enquiries.add_enquiry(shop, EnquiryDraft(text="  "))
    with pytest.raises(BadValue):
        enquiries.answer(shop, 1, "maybe")
    for key in (5, -5):
        with pytest.raises(NotFound):
            enquiries.answer(shop, key, "bought")
    assert shop.query("SELECT count(*) FROM enquiry") == [(0,)]


def test_handled_and_unhandled_are_measured_alike(shop: Shop, tmp_path: Path) -> None:
    day = ago(shop, 3)
    bring(shop, tmp_path, *(order(number, UNPAID, day, f"王{number}") for number in range(1, 7)))
    for row in listed(shop)[:3]:
        enquiries.mark_answered(shop, row["key"])
    late = [order(number, PAID, day, f"王{number}").replace("10:01:00", "11:00:00") for number in (1, 2, 4)]
    at_once = order(9, PAID, day, "王9")
    bring(shop, tmp_path, *late, at_once)
    found = enquiry_report(shop)
    assert (found.stopped[True].count, found.stopped[True].bought, found.stopped[True].money_minor) == (3, 2, 17_600)
    assert (found.stopped[False].count, found.stopped[False].bought) == (3, 1)
    assert found.rescue_rate == pytest.approx(2 / 3)


def test_an_enquiry_brought_a_sale_when_she_ordered_afterwards(shop: Shop, tmp_path: Path) -> None:
    bring(shop, tmp_path, order(1, PAID, ago(shop, 2), "王1"), order(2, PAID, ago(shop, 9), "王2"))
    for (customer,) in shop.query("SELECT id FROM customer ORDER BY id"):
        at_ms = now_ms() - 5 * 86_400_000
        enquiries.add_enquiry(shop, EnquiryDraft(text="?", customer=customer, at_ms=at_ms))
    said = enquiries.add_enquiry(shop, EnquiryDraft(text="?", at_ms=now_ms() - 90 * 60_000))
    enquiries.answer(shop, said, "bought")
    found = enquiry_report(shop)
    assert (found.enquiries[False].count, found.enquiries[False].bought) == (2, 1), "the other ordered before she asked"
    assert (found.enquiries[True].count, found.enquiries[True].bought) == (1, 1)
    assert found.median_minutes == 90
    assert found.groups["enquiry_open"] == 2
    seen = reports.finding(found)
    assert (seen.kind, seen.customers) == ("asked", 1)


def test_no_enquiry_is_told_so(shop: Shop) -> None:
    assert reports.finding(enquiry_report(shop)).kind == "no_enquiries"
    assert enquiry_report(shop).as_json()["minutes_to_answer"] is None


@pytest.mark.parametrize("which", ["waiting", "lapsed"])
def test_the_list_looks_at_unpaid_orders_only(shop: Shop, which: str) -> None:
    sql = f"EXPLAIN QUERY PLAN {enquiries._LISTED[which]}"
    steps = [row[3] for row in shop.connection().execute(sql, {"since": "2026-01-01"})]
    assert any("sales_order_unpaid" in step for step in steps)
    assert not any("sales_order_business_date" in step or step == "SCAN e" for step in steps)
