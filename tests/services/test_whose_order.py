"""Odd orders are found after imports, answered in one change set each, and the answer holds whatever comes in later."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, NotFound
from desktop.domain.lifecycle import State
from desktop.services import (
    customers,
    history,
    importing,
    merging,
    oddness,
    profiles,
    reports,
    shops,
    takings,
    timeline,
    whose_order,
)
from desktop.services.contacts import ContactDraft
from desktop.services.evidence import records
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Category, OrderLine, Payment, Product, SalesOrder
from tests.odd_orders_for_tests import FIRST_DAY, lent, row, write
from tests.shops_for_tests import contents, make_shop


def import_rows(shop: Shop, folder: Path, *rows: str, name: str = "orders.csv") -> None:
    importing.import_files(shop, [write(folder, *rows, name=name)])
    oddness.look(shop)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as made:
        shops.save_settings(made, language="zh")
        yield made


@pytest.fixture
def asked(shop: Shop, tmp_path: Path) -> int:
    """Fang has bought five times for herself and once for somebody else: the order's id."""
    import_rows(shop, tmp_path, *(row(number) for number in range(1, 6)), lent())
    return order_id(shop, 99)


def order_id(shop: Shop, number: int) -> int:
    return int(shop.query("SELECT id FROM sales_order WHERE number=?", str(number))[0][0])


def fang(shop: Shop) -> int:
    return int(shop.query("SELECT customer_id FROM identity WHERE channel='taobao' AND key='tb小芳'")[0][0])


def summary(shop: Shop, customer: int) -> tuple[object, ...]:
    sql = "SELECT order_count, order_days, spent_minor, previous_on, last_on, city, phone FROM customer_summary"
    return tuple(shop.query(f"{sql} WHERE customer_id=?", customer)[0])


def recorded(shop: Shop) -> dict[str, list[tuple[object, ...]]]:
    """Every row but versions and stamps: what an undo brings back."""
    found = {}
    for table in ("customer", "identity", "contact_point", "address", "relation", "verdict", "sales_order", "fact"):
        columns = [each[1] for each in shop.query(f'PRAGMA table_info("{table}")')]
        kept = [name for name in columns if name not in ("version", "updated_ms", "updated_by")]
        found[table] = shop.query(f'SELECT {",".join(kept)} FROM "{table}" ORDER BY id')
    return found | {"summary": contents(shop)["customer_summary"], "keys": contents(shop)["lookup_key"]}


# Finding


def test_an_import_puts_the_odd_order_into_the_queue(shop: Shop, asked: int) -> None:
    (head,) = oddness.queue(shop)
    assert (head.order, head.customer, head.kind) == (asked, fang(shop), "borrowed")
    assert oddness.waiting(shop) == 1
    opened = oddness.open_order(shop, asked)
    assert {reason.code for reason in opened.reasons} == {"odd_receiver", "odd_phone", "odd_city"}
    assert (opened.order.receiver, opened.order.phone) == ("李雷", "13911112222")
    assert [each.number for each in opened.usual] == ["5", "4", "3", "2", "1"]
    assert opened.orders == 5


@pytest.mark.parametrize("turn", [(3, 1, 99, 5, 2, 4), (99, 1, 2, 3, 4, 5), (5, 4, 3, 2, 1, 99)])
def test_the_files_may_come_in_any_order_and_split(shop: Shop, tmp_path: Path, turn: tuple[int, ...]) -> None:
    for at, number in enumerate(turn):
        import_rows(shop, tmp_path, lent() if number == 99 else row(number), name=f"{at}.csv")
    assert [head.order for head in oddness.queue(shop)] == [order_id(shop, 99)]


def test_a_name_that_a_person_gave_is_her_own(shop: Shop, asked: int) -> None:
    known = customers.add_customer(shop, "李雷")
    merging.merge(shop, known, fang(shop))
    oddness.look(shop)
    assert oddness.queue(shop) == []


def test_the_order_follows_her_into_a_merge_and_back(shop: Shop, asked: int) -> None:
    alone, into = fang(shop), customers.add_customer(shop, "芳芳")
    merging.merge(shop, into, alone)
    oddness.look(shop)
    assert [(head.order, head.customer) for head in oddness.queue(shop)] == [(asked, into)]
    history.undo(shop, shop.query("SELECT max(id) FROM change_set")[0][0])
    oddness.look(shop)
    assert [(head.order, head.customer) for head in oddness.queue(shop)] == [(asked, alone)]


def test_who_moves_is_asked_about_no_more(shop: Shop, asked: int, tmp_path: Path) -> None:
    import_rows(shop, tmp_path, lent(100, date(2026, 5, 1)), lent(101, date(2026, 6, 1)), name="later.csv")
    assert oddness.queue(shop) == []


def test_looking_again_without_a_change_reads_nobody(shop: Shop, asked: int) -> None:
    assert oddness.look(shop) == 0
    profiles.rename(shop, fang(shop), "王小芳芳")
    assert oddness.look(shop) == 1


def test_an_order_that_is_refunded_or_undone_leaves_the_queue(shop: Shop, asked: int, tmp_path: Path) -> None:
    before = shop.query("SELECT max(id) FROM change_set")[0][0]
    import_rows(shop, tmp_path, lent(status="交易关闭"), name="closed.csv")
    assert oddness.queue(shop) == []
    history.undo(shop, before + 1)
    oddness.look(shop)
    assert len(oddness.queue(shop)) == 1
    history.undo(shop, before)
    oddness.look(shop)
    assert oddness.queue(shop) == []
    assert shop.query("SELECT * FROM odd_order") == []


def test_a_payer_whom_the_bill_names_and_another_size_and_kind_of_goods(shop: Shop, tmp_path: Path) -> None:
    import_rows(shop, tmp_path, *(row(number) for number in range(1, 8)))
    with shop.change("import", file="bill.csv") as change:
        kinds = [change.insert(Category, name=name) for name in ("裙子", "男鞋")]
        goods = [change.insert(Product, key=str(kind), name=str(kind), category_id=kind) for kind in kinds]
        for number in range(1, 8):
            other = number == 4
            order = order_id(shop, number)
            line = {"product_id": goods[other], "variant": "颜色:红;尺码:XL" if other else "尺码:M"}
            change.insert(OrderLine, order_id=order, key="x", title="t", **line)
            values = {"direction": "in", "status": "paid", "placed_ms": 0, "business_date": "2026-03-01", "zone": "UTC"}
            payer = "李雷" if other else "*小芳"
            change.insert(
                Payment,
                **{"channel": "alipay", "number": str(number), "currency": "CNY", "amount_minor": 8800} | values,
                counterparty=payer,
                order_id=order,
            )
        change.touched.add(fang(shop))
    oddness.look(shop)
    opened = oddness.open_order(shop, oddness.queue(shop)[0].order)
    assert opened.order.number == "4"
    assert {(reason.code, reason.value, reason.other) for reason in opened.reasons} == {
        ("odd_payer", "李雷", "*小芳"),
        ("odd_size", "XL", "M"),
        ("odd_category", "男鞋", "裙子"),
    }


def test_what_is_put_off_comes_last_and_stays_so(shop: Shop, asked: int, tmp_path: Path) -> None:
    others = (row(number, "tb大明", "赵大明", "13700001111") for number in range(201, 206))
    import_rows(shop, tmp_path, *others, lent(210, account="tb大明", phone="13511112222"), name="b.csv")
    first, second = (head.order for head in oddness.queue(shop))
    oddness.put_off(shop, first)
    assert [head.order for head in oddness.queue(shop)] == [second, first]
    profiles.rename(shop, fang(shop), "芳")
    oddness.look(shop)
    assert [head.order for head in oddness.queue(shop)] == [second, first]


def test_customers_in_the_trash_are_not_asked_about(shop: Shop, asked: int) -> None:
    customers.trash(shop, [fang(shop)])
    assert oddness.queue(shop) == []
    assert oddness.waiting(shop) == 0


# Answers


@pytest.mark.parametrize(("grade", "keep"), [("own", False), ("borrowed", False), ("borrowed", True), ("gift", False)])
def test_every_answer_is_one_change_set_and_its_undo_restores_all(
    shop: Shop, asked: int, grade: str, keep: bool
) -> None:
    before = recorded(shop)
    changes = shop.query("SELECT count(*) FROM change_set")[0][0]
    whose_order.answer(shop, asked, grade, keep=keep)
    assert shop.query("SELECT count(*) FROM change_set")[0][0] == changes + 1
    oddness.look(shop)
    assert oddness.queue(shop) == []
    history.undo(shop, shop.query("SELECT max(id) FROM change_set")[0][0])
    assert recorded(shop) == before
    oddness.look(shop)
    assert [head.order for head in oddness.queue(shop)] == [asked]


def test_her_own_is_remembered(shop: Shop, asked: int, tmp_path: Path) -> None:
    whose_order.answer(shop, asked, "own")
    import_rows(shop, tmp_path, lent(100, date(2026, 4, 2)), name="next.csv")
    assert oddness.queue(shop) == []


def test_a_borrowed_order_stays_in_sales_and_leaves_what_we_know_of_her(shop: Shop, asked: int) -> None:
    customer = fang(shop)
    span = date(2026, 1, 1), date(2026, 12, 31)
    whole = takings.identified_share(shop, *span).whole_minor
    assert summary(shop, customer)[:3] == (6, 6, 52_800)
    rfm = reports.rfm_report(shop, date(2026, 6, 30))
    whose_order.answer(shop, asked, "borrowed")
    share = takings.identified_share(shop, *span)
    assert share.whole_minor == share.identified_minor == whole == 52_800
    assert summary(shop, customer)[:3] == (5, 5, 44_000)
    assert reports.buyers(shop, date(2026, 6, 30))["money_minor"].tolist() == [44_000]
    assert reports.rfm_report(shop, date(2026, 6, 30)).money != rfm.money


def test_a_borrowed_order_moves_state_and_rhythm(shop: Shop, tmp_path: Path) -> None:
    import_rows(shop, tmp_path, *(row(number) for number in range(1, 6)), lent(day=date(2026, 9, 1)))
    customer, late = fang(shop), date(2026, 9, 20)
    assert reports.lifecycle_report(shop, late).states[State.ACTIVE.value] == 1
    before = profiles.profile(shop, customer).figures
    whose_order.answer(shop, order_id(shop, 99), "borrowed")
    after = profiles.profile(shop, customer).figures
    assert reports.lifecycle_report(shop, late).states[State.ACTIVE.value] == 0
    assert (before.last_on, after.last_on) == ("2026-09-01", "2026-06-04")
    assert (before.orders, after.orders, after.borrowed) == (6, 5, 1)
    assert after.interval_days == 30


def test_the_usual_interval_is_that_of_her_own_orders(shop: Shop, tmp_path: Path) -> None:
    import_rows(shop, tmp_path, row(1), row(2), row(3), lent(day=FIRST_DAY + timedelta(days=62)))
    customer = fang(shop)
    assert profiles.profile(shop, customer).figures.interval_days == 28
    whose_order.answer(shop, order_id(shop, 99), "borrowed")
    assert profiles.profile(shop, customer).figures.interval_days == 30
    assert summary(shop, customer)[3:5] == ("2026-03-06", "2026-04-05")


def test_a_gift_counts_as_her_sale_but_not_as_her_taste(shop: Shop, asked: int) -> None:
    customer = fang(shop)
    before = summary(shop, customer)
    receiver = whose_order.answer(shop, asked, "gift")
    assert receiver is not None
    assert summary(shop, customer)[:5] == before[:5]
    assert profiles.profile(shop, customer).figures.gifts == 1
    identity = shop.query("SELECT id FROM identity WHERE customer_id=?", customer)[0][0]
    (record,) = records(shop.connection(), [identity])
    assert {drop.receiver for drop in record.drops} == {"王小芳"}
    assert record.phones == ()
    assert asked not in [each.id for each in oddness.open_order(shop, asked).usual]


def test_the_receiver_of_a_gift_becomes_a_person_of_her_own_and_is_found_again(
    shop: Shop, asked: int, tmp_path: Path
) -> None:
    customer = fang(shop)
    receiver = whose_order.answer(shop, asked, "gift")
    assert receiver is not None
    person = profiles.profile(shop, receiver)
    assert (person.name, person.kind, person.phone, person.state) == ("李雷", "person", "13911112222", State.POTENTIAL)
    assert person.addresses[0].city == "成都市"
    assert person.value("note") == "收到王小芳送的礼物，订单 99"
    (relation,) = profiles.profile(shop, customer).relatives
    assert (relation.other_id, relation.kind, relation.is_from) == (receiver, "receives_gifts", True)
    import_rows(shop, tmp_path, lent(100, date(2026, 8, 1)), name="next.csv")
    (head,) = oddness.queue(shop)
    assert head.kind == "gift"
    assert whose_order.answer(shop, head.order, "gift") == receiver
    assert len(profiles.profile(shop, receiver).addresses) == 1
    assert len(profiles.profile(shop, customer).relatives) == 1


def test_a_receiver_who_is_a_customer_already_is_not_made_twice(shop: Shop, asked: int) -> None:
    known = customers.add_customer(shop, "李雷", contacts=[ContactDraft("mobile", "139 1111 2222")])
    stranger = customers.add_customer(shop, "赵云", contacts=[ContactDraft("mobile", "13911112222")])
    assert whose_order.answer(shop, asked, "gift") == known != stranger


def test_the_receiver_never_becomes_the_buyer(shop: Shop, asked: int) -> None:
    receiver = whose_order.answer(shop, asked, "gift")
    said = shop.query(
        "SELECT v.kind FROM verdict v JOIN identity i ON i.id=v.first_id JOIN identity j ON j.id=v.second_id"
        " WHERE i.customer_id IN (?1,?2) AND j.customer_id IN (?1,?2)",
        *(fang(shop), receiver),
    )
    assert said == [("apart",)]
    assert shop.query("SELECT count(*) FROM customer WHERE merged_into IS NULL") == [(2,)]


def test_the_borrower_may_become_a_prospect(shop: Shop, asked: int) -> None:
    assert whose_order.answer(shop, asked, "borrowed") is None
    assert shop.query("SELECT count(*) FROM customer") == [(1,)]
    borrower = whose_order.answer(shop, asked, "borrowed", keep=True)
    assert borrower is not None
    person = profiles.profile(shop, borrower)
    assert (person.name, person.phone, person.state) == ("李雷", "13911112222", State.POTENTIAL)
    assert person.value("note") == "借王小芳的账号下过单：99"
    assert person.relatives == ()


def test_the_parcel_is_no_address_or_phone_of_hers(shop: Shop, asked: int) -> None:
    customer = fang(shop)
    assert summary(shop, customer)[5] == "成都市"
    whose_order.answer(shop, asked, "borrowed")
    her = profiles.profile(shop, customer)
    assert summary(shop, customer)[5] == "杭州市"
    assert [contact.value for contact in her.contacts] == ["13800001234"]
    assert {place.city for place in her.addresses} == {"杭州市"}


def test_who_was_named_after_the_receiver_of_her_first_parcel_gets_her_own_name(shop: Shop, tmp_path: Path) -> None:
    import_rows(shop, tmp_path, lent(day=date(2026, 1, 2)), *(row(number) for number in range(1, 6)))
    customer = fang(shop)
    assert profiles.profile(shop, customer).name == "李雷"
    borrower = whose_order.answer(shop, order_id(shop, 99), "borrowed", keep=True)
    assert borrower is not None
    assert profiles.profile(shop, customer).name == "王小芳"
    assert profiles.profile(shop, borrower).name == "李雷"
    assert profiles.profile(shop, borrower).value("note") == "借王小芳的账号下过单：99"


def test_her_own_phone_on_a_gift_stays_hers(shop: Shop, tmp_path: Path) -> None:
    import_rows(shop, tmp_path, *(row(number) for number in range(1, 7)), lent(phone="13800001234"))
    whose_order.answer(shop, order_id(shop, 99), "gift")
    assert profiles.profile(shop, fang(shop)).phone == "13800001234"


@pytest.mark.parametrize("grade", ["own", "borrowed", "gift"])
def test_a_file_that_comes_again_does_not_undo_the_answer(shop: Shop, asked: int, grade: str, tmp_path: Path) -> None:
    whose_order.answer(shop, asked, grade)
    before = recorded(shop)
    import_rows(shop, tmp_path, *(row(number) for number in range(1, 6)), lent(), name="again.csv")
    assert oddness.queue(shop) == []
    assert recorded(shop) == before


def test_a_change_of_mind_gives_back_what_the_first_answer_took(shop: Shop, asked: int) -> None:
    customer = fang(shop)
    before = profiles.profile(shop, customer)
    whose_order.answer(shop, asked, "gift")
    whose_order.answer(shop, asked, "own")
    after = profiles.profile(shop, customer)
    assert {contact.value for contact in after.contacts} == {contact.value for contact in before.contacts}
    assert after.addresses == before.addresses
    assert after.relatives == ()
    assert after.figures == before.figures


def test_orders_without_a_name_or_receiver_can_be_answered(shop: Shop, tmp_path: Path) -> None:
    import_rows(shop, tmp_path, row(1, name="", phone="", place=""))
    order = order_id(shop, 1)
    assert whose_order.answer(shop, order, "gift") is None
    with shop.change("edit_customer", name="x") as change:
        change.update(SalesOrder, order, identity_id=None)
    assert whose_order.answer(shop, order, "borrowed") is None
    assert shop.query("SELECT is_own, own_grade FROM sales_order") == [(0, "borrowed")]


def test_bad_answers_are_refused(shop: Shop, asked: int) -> None:
    with pytest.raises(BadValue):
        whose_order.answer(shop, asked, "perhaps")
    with pytest.raises(NotFound):
        whose_order.answer(shop, 10**6, "own")
    with pytest.raises(NotFound):
        oddness.open_order(shop, 10**6)


def test_the_timeline_marks_what_is_asked_and_what_was_said(shop: Shop, asked: int) -> None:
    def event() -> dict[str, object]:
        return next(each.data for each in timeline.timeline(shop, fang(shop), ("order",)) if each.id == asked)

    assert (event()["odd_kind"], event()["own_grade"]) == ("borrowed", "")
    whose_order.answer(shop, asked, "gift")
    assert (event()["odd_kind"], event()["own_grade"], event()["receiver"]) == (None, "gift", "李雷")
