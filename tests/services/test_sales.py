"""The till: a sale with its points and coupons is one deed, and what is refunded goes back in proportion."""

from datetime import date
from pathlib import Path
from threading import Thread

import pytest

from desktop.domain.errors import (
    BadValue,
    CannotUndo,
    CouponRefused,
    CrmError,
    NotEnoughPoints,
    NotFound,
    NotRefundable,
    ReadOnlyShop,
)
from desktop.domain.loyalty import LevelRule, Rules
from desktop.services import customers, importing, merging, refunds, sales, shops
from desktop.services.loyalty import coupons, earning, ledger, terms
from desktop.services.loyalty.coupons import CouponDraft
from desktop.services.loyalty.statements import export_statement
from desktop.services.sales import Item, SaleDraft
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Product
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

RULES = Rules(starts_on="2020-01-01", redeem_points=100, redeem_minor=100)


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        terms.save_rules(opened, RULES)
        yield opened


@pytest.fixture
def rose(shop: Shop) -> int:
    return customers.add_customer(shop, "王芳")


def sell(shop: Shop, customer: int | None, amount: int, **more: object) -> sales.Sale:
    return sales.record(shop, SaleDraft(customer, amount, **more))  # type: ignore[arg-type]


def points(shop: Shop, customer: int) -> int:
    return ledger.balance(shop, customer).balance


def entries(shop: Shop) -> list[tuple[str, int]]:
    return shop.query("SELECT kind, points FROM points_entry ORDER BY id")


def test_a_sale_is_an_order_with_lines_points_and_a_coupon_in_one_deed(shop: Shop, rose: int) -> None:
    staff = shops.add_staff(shop, "小李")
    coupons.add_coupon(shop, CouponDraft("ten", kind="percent", value=10))
    ledger.give(shop, rose, 1_000)
    changes = shop.query("SELECT count(*) FROM change_set")[0][0]
    items = (Item("手工皂", 3_000, 2), Item("毛巾", 4_001))
    draft = SaleDraft(rose, items=items, coupons=("Ten",), redeem_points=900, note="袋子不要")
    seen = sales.preview(shop, draft)
    sale = sales.record(shop, draft, by=staff)
    assert sale.preview == seen
    assert (seen.goods_minor, seen.coupons_minor, seen.redeemed_minor, seen.due_minor) == (10_001, 1_000, 900, 8_101)
    assert seen.earned == 81
    assert points(shop, rose) == seen.balance_after == 1_000 - 900 + 81
    assert shop.query("SELECT count(*) FROM change_set")[0][0] == changes + 1
    order = shop.query(
        "SELECT channel, number, status, goods_minor, discount_minor, paid_minor, pieces, coupon_code, seller_note,"
        " created_by FROM sales_order"
    )
    assert order == [("counter", sale.number, "completed", 10_001, 1_900, 8_101, 3, "TEN", "袋子不要", staff)]
    lines = shop.query("SELECT title, quantity, total_minor, paid_minor FROM order_line ORDER BY id")
    assert [line[:3] for line in lines] == [("手工皂", 2, 6_000), ("毛巾", 1, 4_001)]
    assert sum(line[3] for line in lines) == 8_101
    assert shop.query("SELECT discount_minor, staff_id FROM coupon_use") == [(1_000, staff)]
    assert customers.list_customers(shop).page(0)[0][8] == 8_101, "the list knows of the sale"


def test_nobody_we_know_may_buy_and_earns_nothing(shop: Shop) -> None:
    sale = sell(shop, None, 5_000)
    assert (sale.preview.earned, entries(shop)) == (0, [])
    with pytest.raises(NotEnoughPoints):
        sell(shop, None, 5_000, redeem_points=1)


def test_undo_of_the_last_sale_leaves_nothing_and_redo_brings_all_back(shop: Shop, rose: int) -> None:
    ledger.give(shop, rose, 500)
    coupons.add_coupon(shop, CouponDraft("A", value=100))
    before = contents(shop)
    sell(shop, rose, 8_800, redeem_points=500, coupons=("A",))
    after = contents(shop)
    undone = sales.undo_last(shop)
    assert contents(shop) == before
    shop.undo(undone.change_id)
    assert contents(shop) == after


def test_the_last_one_of_a_clerk_is_her_own(shop: Shop, rose: int) -> None:
    one, two = shops.add_staff(shop, "小李"), shops.add_staff(shop, "小王")
    first = sales.record(shop, SaleDraft(rose, 1_000), by=one)
    second = sales.record(shop, SaleDraft(rose, 2_000), by=two)
    assert sales.last_sale(shop) == (second.change, second.number)
    assert sales.last_sale(shop, one) == (first.change, first.number)
    sales.undo_last(shop, of=one)
    assert sales.last_sale(shop, one) is None
    with pytest.raises(NotFound):
        sales.undo_last(shop, of=one)
    assert shop.query("SELECT number FROM sales_order") == [(second.number,)]


# What is refused, with nothing stored


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (SaleDraft(), BadValue("amount", "empty")),
        (SaleDraft(amount_minor=0), BadValue("amount", "not_above_nothing")),
        (SaleDraft(amount_minor=-5), BadValue("amount", "not_above_nothing")),
        (SaleDraft(amount_minor=10**13), BadValue("amount", "out_of_range")),
        (SaleDraft(items=(Item("皂", 100, 0),)), BadValue("amount", "negative", "皂")),
        (SaleDraft(999, 100), NotFound("customer", "999")),
        (SaleDraft(1, 100, coupons=("nope",)), CouponRefused("NOPE", "unknown")),
        (SaleDraft(1, 5_000, redeem_points=301), NotEnoughPoints(301, 300)),
        (SaleDraft(1, 200, redeem_points=201), NotEnoughPoints(201, 200)),
        (SaleDraft(1, 200, redeem_points=-1), BadValue("points", "negative", "-1")),
    ],
)
def test_what_cannot_be_is_said_and_not_stored(shop: Shop, rose: int, draft: SaleDraft, problem: CrmError) -> None:
    ledger.give(shop, rose, 300)
    before = contents(shop)
    assert sales.preview(shop, draft).problems == (problem,)
    with pytest.raises(type(problem)) as refused:
        sales.record(shop, draft)
    assert refused.value == problem
    assert contents(shop) == before


def test_a_minimum_and_a_cap_hold(shop: Shop, rose: int) -> None:
    terms.save_rules(shop, Rules(**{**_as_dict(RULES), "minimum_points": 100, "cap_percent": 50}))
    ledger.give(shop, rose, 300)
    assert sales.preview(shop, SaleDraft(rose, 400)).most_points == 200
    assert sales.preview(shop, SaleDraft(rose, 150)).most_points == 0
    with pytest.raises(BadValue, match="below_minimum"):
        sell(shop, rose, 400, redeem_points=99)


def _as_dict(rules: Rules) -> dict:
    return {name: getattr(rules, name) for name in rules.__dataclass_fields__}


def test_coupons_that_do_not_combine_stand_alone(shop: Shop, rose: int) -> None:
    for code, combines in (("A", True), ("B", True), ("C", False)):
        coupons.add_coupon(shop, CouponDraft(code, value=100, combines=combines))
    assert sell(shop, rose, 1_000, coupons=("A", "B")).preview.coupons_minor == 200
    with pytest.raises(CouponRefused) as refused:
        sell(shop, rose, 1_000, coupons=("C", "C", "A"))
    assert refused.value == CouponRefused("A", "used_up")
    terms.save_rules(shop, Rules(**{**_as_dict(RULES), "with_coupon": False}))
    ledger.give(shop, rose, 300)
    with pytest.raises(CouponRefused) as refused:
        sell(shop, rose, 1_000, coupons=("C",), redeem_points=100)
    assert refused.value.reason == "with_points"


def test_the_best_offer_leaves_the_least_to_pay(shop: Shop, rose: int) -> None:
    coupons.add_coupon(shop, CouponDraft("five", value=500, minimum_minor=2_000))
    coupons.add_coupon(shop, CouponDraft("ten", kind="percent", value=10))
    mine = coupons.add_coupon(shop, CouponDraft("mine", value=300, customer=rose))
    ledger.give(shop, rose, 700)
    small = sales.best_offer(shop, SaleDraft(rose, 1_500))
    assert (small.coupons, small.redeem_points) == (("MINE",), 700)
    large = sales.best_offer(shop, SaleDraft(rose, 8_000, note="x"))
    assert (large.coupons, large.redeem_points, large.note) == (("TEN",), 700, "x")
    coupons.end_coupon(shop, mine)
    assert sales.best_offer(shop, SaleDraft(rose, 1_500)).coupons == ("TEN",)
    assert sales.best_offer(shop, SaleDraft(None, 1_500)).coupons == (), "these ask for a person"
    terms.save_rules(shop, Rules(**{**_as_dict(RULES), "with_coupon": False}))
    either = sales.best_offer(shop, SaleDraft(rose, 3_000))
    assert (either.coupons, either.redeem_points) == ((), 700)
    assert sales.preview(shop, either).problems == ()


def test_one_receipt_is_one_sale_at_the_counter_and_in_a_file(shop: Shop, rose: int, tmp_path: Path) -> None:
    sell(shop, rose, 8_800, number="1001")
    with pytest.raises(BadValue, match="taken"):
        sell(shop, rose, 100, number="1001")
    day = terms.terms(shop).today.isoformat()
    importing.import_files(shop, [taobao_file(tmp_path, taobao_row(1001, day=day), taobao_row(1002, day=day))])
    assert entries(shop) == [("earn", 88), ("earn", 88)], "the receipt that was typed earns once"
    with pytest.raises(BadValue, match="from_file"):
        sell(shop, rose, 8_800, number="1002")


def test_two_counters_cannot_spend_the_same_points(shop: Shop, rose: int) -> None:
    ledger.give(shop, rose, 300)
    outcomes: list[object] = []

    def spend() -> None:
        with shop.session():
            try:
                outcomes.append(sell(shop, rose, 300, redeem_points=300).number)
            except NotEnoughPoints as error:
                outcomes.append(error)

    threads = [Thread(target=spend) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(type(each).__name__ for each in outcomes) == [*["NotEnoughPoints"] * 3, "str"]
    assert points(shop, rose) == 0


def test_a_sale_to_one_in_the_trash_is_refused_and_her_points_wait(shop: Shop, rose: int) -> None:
    sell(shop, rose, 8_800)
    customers.trash(shop, [rose])
    with pytest.raises(NotFound):
        sell(shop, rose, 100)
    owed = ledger.liability(shop)
    assert (owed.points, owed.in_trash, owed.customers) == (0, 88, 0)
    customers.trash(shop, [rose], back=True)
    assert (points(shop, rose), ledger.liability(shop).points) == (88, 88)


def test_a_sale_to_one_who_was_merged_is_a_sale_to_whom_she_is_now(shop: Shop, rose: int) -> None:
    other = customers.add_customer(shop, "王小芳")
    merging.merge(shop, rose, other)
    sell(shop, other, 8_800)
    assert points(shop, rose) == 88


def test_without_a_currency_the_till_says_so(tmp_path: Path) -> None:
    with shops.create_shop(tmp_path / "new.shop") as shop, pytest.raises(BadValue) as refused:
        sell(shop, None, 100)
    assert refused.value.problem == "no_currency"


def test_the_card_that_was_shown_is_the_one_that_earns(shop: Shop, rose: int) -> None:
    other = customers.add_customer(shop, "王小芳")
    merging.merge(shop, rose, other)
    card = shop.query("SELECT max(id) FROM identity")[0][0]
    sell(shop, rose, 8_800, identity=card)
    assert shop.query("SELECT identity_id FROM points_entry") == [(card,)]
    stranger = customers.add_customer(shop, "李雷")
    with pytest.raises(NotFound):
        sell(shop, stranger, 100, identity=card)


# Refunds


def test_parts_that_are_refunded_come_out_exactly(shop: Shop, rose: int) -> None:
    ledger.give(shop, rose, 333)
    sale = sell(shop, rose, 1_000, redeem_points=333)
    assert sale.preview.earned == 6
    given = [refunds.refund(shop, sale.order, 100) for _ in range(9)]
    assert points(shop, rose) == 6 + sum(each.points for each in given) + _reversed(shop)
    given.append(refunds.refund(shop, sale.order))
    assert sum(each.money_minor for each in given) == 667
    assert sum(each.points for each in given) == 333
    assert [each.is_whole for each in given] == [False] * 9 + [True]
    assert points(shop, rose) == 333
    assert shop.query("SELECT status, is_valid, refunded_minor FROM sales_order") == [("refunded", 0, 667)]
    with pytest.raises(NotRefundable, match="already"):
        refunds.refund(shop, sale.order)


def _reversed(shop: Shop) -> int:
    return shop.query("SELECT coalesce(sum(points),0) FROM points_entry WHERE kind='reverse' AND points<0")[0][0]


def test_a_refund_of_lines_gives_back_their_share(shop: Shop, rose: int) -> None:
    sale = sell(shop, rose, None, items=(Item("皂", 3_000), Item("毛巾", 7_000)))  # type: ignore[arg-type]
    soap, towel = (row[0] for row in shop.query("SELECT id FROM order_line ORDER BY id"))
    assert refunds.refund(shop, sale.order, lines=[soap]).money_minor == 3_000
    assert points(shop, rose) == 70
    with pytest.raises(NotRefundable, match="already"):
        refunds.refund(shop, sale.order, lines=[soap])
    assert refunds.refund(shop, sale.order, lines=[towel]).is_whole
    assert points(shop, rose) == 0
    assert shop.query("SELECT refunded_minor, status FROM order_line") == [(3_000, "refunded"), (7_000, "refunded")]


def test_points_spent_before_the_refund_are_owed(shop: Shop, rose: int) -> None:
    sale = sell(shop, rose, 10_000)
    sell(shop, rose, 100, redeem_points=100)
    refunds.refund(shop, sale.order)
    account = ledger.balance(shop, rose)
    assert (account.balance, account.owed, account.available) == (-100, 100, 0)
    assert ledger.liability(shop).owed == 100
    sell(shop, rose, 15_000)
    assert points(shop, rose) == 50


def test_a_refund_returns_the_coupon_when_it_is_whole(shop: Shop, rose: int) -> None:
    coupons.add_coupon(shop, CouponDraft("A", value=100))
    sale = sell(shop, rose, 1_000, coupons=("A",))
    refunds.refund(shop, sale.order, 100)
    assert coupons.by_code(shop, "a", rose).uses == 1  # type: ignore[union-attr]
    refunds.refund(shop, sale.order)
    assert coupons.by_code(shop, "a", rose).uses == 0  # type: ignore[union-attr]
    sell(shop, rose, 1_000, coupons=("A",))


def test_a_sale_paid_by_points_alone_is_refunded_in_points(shop: Shop, rose: int) -> None:
    ledger.give(shop, rose, 1_000)
    sale = sell(shop, rose, 1_000, redeem_points=1_000)
    assert refunds.refund(shop, sale.order, 400) == refunds.RefundPreview(0, 400, 400, False)
    assert refunds.refund(shop, sale.order) == refunds.RefundPreview(0, 600, 600, True)
    assert points(shop, rose) == 1_000


def test_what_cannot_be_refunded_is_said(shop: Shop, rose: int, tmp_path: Path) -> None:
    sale = sell(shop, rose, 1_000)
    with pytest.raises(NotRefundable) as refused:
        refunds.refund(shop, sale.order, 1_001)
    assert (refused.value.reason, refused.value.left_minor, refused.value.currency) == ("too_much", 1_000, "CNY")
    for amount in (0, -1):
        with pytest.raises(BadValue):
            refunds.refund(shop, sale.order, amount)
    with pytest.raises(NotFound):
        refunds.refund(shop, 999)
    importing.import_files(shop, [taobao_file(tmp_path, taobao_row(1))])
    foreign = shop.query("SELECT max(id) FROM sales_order")[0][0]
    with pytest.raises(NotRefundable, match="not_counter"):
        refunds.refund(shop, foreign)


def test_undo_of_a_refund_and_of_its_sale(shop: Shop, rose: int) -> None:
    ledger.give(shop, rose, 500)
    start = contents(shop)
    sale = sell(shop, rose, 8_800, redeem_points=500)
    sold = contents(shop)
    refunds.refund(shop, sale.order, 4_000)
    sales.undo_last(shop)
    assert contents(shop) == sold
    sales.undo_last(shop)
    assert contents(shop) == start


def test_a_sale_whose_points_were_spent_is_not_taken_back(shop: Shop, rose: int) -> None:
    sale = sell(shop, rose, 10_000)
    sell(shop, rose, 100, redeem_points=100)
    before = contents(shop)
    with pytest.raises(CannotUndo) as refused:
        shop.undo(sale.change)
    assert refused.value.reason == "points_spent"
    assert contents(shop) == before
    sales.undo_last(shop)
    shop.undo(sale.change)
    assert entries(shop) == []


def test_a_redemption_is_not_redone_when_others_had_the_points(shop: Shop, rose: int) -> None:
    ledger.give(shop, rose, 100)
    first = sell(shop, rose, 100, redeem_points=100)
    undone = shop.undo(first.change)
    sell(shop, rose, 100, redeem_points=100)
    with pytest.raises(CannotUndo, match="points_spent"):
        shop.undo(undone.change_id)
    assert points(shop, rose) == 0


# The day, the level, the goods


def test_the_level_of_the_days_before_sets_the_rate(shop: Shop, rose: int) -> None:
    terms.save_levels(shop, [LevelRule(0, "银", 1), LevelRule(0, "金", 2, threshold=10_000, earn_percent=150)])
    assert sell(shop, rose, 10_000).preview.earned == 100
    assert sell(shop, rose, 10_000).preview.earned == 100, "from the day after"
    _a_day_earlier(shop)
    gold = sell(shop, rose, 10_000)
    assert (gold.preview.earned, gold.preview.level.name) == (150, "金")  # type: ignore[union-attr]
    assert points(shop, rose) == 350, "what the preview said was booked"


def _a_day_earlier(shop: Shop) -> None:
    with shop.change("import") as change:
        change.counts_anyway = True
        for table in ("sales_order", "points_entry"):
            change.connection.execute(f"UPDATE {table} SET business_date='2026-01-01'")


def test_a_clock_set_back_is_noticed_and_loses_nothing(shop: Shop, rose: int, monkeypatch: pytest.MonkeyPatch) -> None:
    terms.save_rules(shop, Rules(**{**_as_dict(RULES), "expiry": "months"}))
    first = sell(shop, rose, 10_000)
    assert not sales.clock_set_back(shop)
    earlier = shop.query("SELECT placed_ms FROM sales_order")[0][0] - 400 * 86_400_000
    for module in ("desktop.services.sales", "desktop.services.loyalty.terms", "desktop.storage.changes"):
        monkeypatch.setattr(f"{module}.now_ms", lambda: earlier)
    assert sales.clock_set_back(shop)
    second = sell(shop, rose, 5_000, redeem_points=100)
    assert second.number != first.number
    assert points(shop, rose) == 49
    monkeypatch.undo()
    assert points(shop, rose) == 0, "what was earned under the wrong date has lapsed by the right one"
    assert ledger.balance(shop, rose).lapsed_points == 49


def test_products_are_found_by_what_a_scanner_reads(shop: Shop) -> None:
    with shop.change("import") as change:
        soap = change.insert(
            Product, key="S-1", name="手工皂 薰衣草", sku="S-1", barcode="6901234567892", list_minor=3_000
        )
        change.insert(Product, key="100%", name="100% cotton", sku="T_1")
    from desktop.services import products

    assert [each.id for each in products.by_scan(shop, "６９０１２３４５６７８９２ ")] == [soap]
    assert [each.list_minor for each in products.by_scan(shop, "s-1")] == [3_000]
    assert products.by_scan(shop, "69012345") == products.by_scan(shop, " ") == []
    assert [each.id for each in products.by_words(shop, "皂")] == [soap]
    assert [each.name for each in products.by_words(shop, "0%")] == ["100% cotton"]
    assert [each.name for each in products.by_words(shop, "_")] == ["100% cotton"]


def test_the_statement_ends_at_the_balance(shop: Shop, rose: int) -> None:
    terms.save_rules(shop, Rules(**{**_as_dict(RULES), "expiry": "year_end", "expiry_count": 0}))
    sale = sell(shop, rose, 10_000)
    ledger.adjust(shop, rose, -30, note="记错")
    year = terms.terms(shop).today.year
    lines = ledger.statement(shop, rose, date(year + 1, 1, 1))
    assert [(line.kind, line.points, line.balance) for line in lines] == [
        ("earn", 100, 100),
        ("adjust", -30, 70),
        ("expire", -70, 0),
    ]
    assert (lines[0].number, lines[1].note, lines[2].day) == (sale.number, "记错", f"{year + 1}-01-01")


def test_by_hand_no_more_is_taken_than_she_has(shop: Shop, rose: int) -> None:
    ledger.give(shop, rose, 50)
    with pytest.raises(NotEnoughPoints):
        ledger.adjust(shop, rose, -51, note="记错")
    with pytest.raises(BadValue):
        ledger.adjust(shop, rose, -50, note=" ")
    for wrong in (0, -1, 10**10):
        with pytest.raises(BadValue):
            ledger.give(shop, rose, wrong)
    assert points(shop, rose) == 50
    assert earning.unsettled(shop.connection()) == 0


def test_a_statement_goes_into_a_file_that_is_safe_to_open(shop: Shop, rose: int, tmp_path: Path) -> None:
    sale = sell(shop, rose, 10_000, number="1001")
    ledger.adjust(shop, rose, -30, note="=1+1")
    path = tmp_path / "积分.csv"
    assert export_statement(shop, rose, path, {"day": "日期"}, {"earn": "获得"}) == 2
    day = terms.terms(shop).today.isoformat()
    assert path.read_text("utf-8-sig").splitlines() == [
        "日期,kind,points,balance,number,channel,expires_on,note",
        f"{day},获得,100,100,{sale.number},counter,,",
        f"{day},adjust,-30,70,,,,'=1+1",
    ]
    with pytest.raises(ReadOnlyShop):
        export_statement(shop, rose, tmp_path / "nowhere" / "x.csv")


def test_a_coupon_is_not_used_twice_by_way_of_redo_or_undo(shop: Shop, rose: int) -> None:
    coupons.add_coupon(shop, CouponDraft("A", value=100))
    undone = shop.undo(sell(shop, rose, 1_000, coupons=("A",)).change)
    second = sell(shop, rose, 1_000, coupons=("A",))
    with pytest.raises(CannotUndo, match="coupon_used"):
        shop.undo(undone.change_id)
    refunds.refund(shop, second.order)
    refund = shop.query("SELECT max(id) FROM change_set")[0][0]
    sell(shop, rose, 1_000, coupons=("A",))
    with pytest.raises(CannotUndo, match="coupon_used"):
        shop.undo(refund)
    assert coupons.by_code(shop, "A", rose).uses == 1  # type: ignore[union-attr]
