"""Any deeds, undone and redone: the ledger adds up, nobody owes but by a refund, and all undone it is empty."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import CannotUndo, CrmError
from desktop.domain.loyalty import LevelRule, Rules
from desktop.services import customers, importing, merging, refunds, sales, shops, whose_order
from desktop.services.loyalty import coupons, earning, ledger, terms
from desktop.services.loyalty.coupons import CouponDraft
from desktop.services.sales import Item, SaleDraft
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Customer, Identity
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

RULES = Rules(starts_on="2020-01-01", expiry="months", expiry_count=24, redeem_points=10, redeem_minor=7)
PEOPLE = (("tb小芳", "王小芳", "13800001234"), ("tb李雷", "李雷", "13900005678"), ("", "", ""))
STATES = (("交易成功", "0.00"), ("交易成功", "20.00"), ("交易成功", "44.00"), ("交易关闭", "88.00"))
KINDS = (
    "file",
    "file",
    "sale",
    "sale",
    "refund",
    "merge",
    "split",
    "gift",
    "adjust",
    "borrowed",
    "rules",
    "points",
    "trash",
)
DEEDS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(KINDS), st.integers(0, 60)),
        st.tuples(st.sampled_from(("undo", "undo", "redo")), st.integers(0, 60)),
    ),
    min_size=5,
    max_size=25,
)


class Till:
    """A shop with four customers, on which any deed may be done; what is refused changes nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.shop: Shop = make_shop(folder)
        terms.save_rules(self.shop, RULES)
        terms.save_levels(self.shop, [LevelRule(0, "银", 1, threshold=8_000, window_days=0, earn_percent=150)])
        coupons.add_coupon(self.shop, CouponDraft("A", value=100, per_person=2, combines=True))
        self.people = [customers.add_customer(self.shop, name) for name in ("王芳", "韩梅梅")]
        self.start = contents(self.shop)
        self.first = self.newest() + 1

    def newest(self) -> int:
        return self.shop.query("SELECT max(id) FROM change_set")[0][0]

    def do(self, kind: str, number: int) -> None:
        before, newest = contents(self.shop), self.newest()
        try:
            getattr(self, f"_{kind}")(number)
        except CrmError:
            assert contents(self.shop) == before
            assert self.newest() == newest, "what is refused leaves nothing"

    def _customer(self, number: int) -> int:
        found = [row[0] for row in self.shop.query("SELECT id FROM customer ORDER BY id")]
        return found[number % len(found)]

    def _file(self, number: int) -> None:
        account, name, phone = PEOPLE[number // 3 % 3]
        status, refund = STATES[number // 9 % 4]
        row = taobao_row(1 + number % 3, account, status=status, name=name, phone=phone, refund=refund)
        rows = [row, taobao_row(9, account, name=name, phone=phone)] if number % 5 == 0 else [row]
        importing.import_files(self.shop, [taobao_file(self.folder, *rows)])

    def _sale(self, number: int) -> None:
        draft = SaleDraft(self._customer(number), items=(Item("皂", 3_000 + number), Item("巾", 1_000)))
        draft = sales.best_offer(self.shop, draft) if number % 2 else replace(draft, redeem_points=number)
        seen = sales.preview(self.shop, draft)
        assert sales.record(self.shop, draft).preview == seen
        customer, _ = ledger.living(self.shop, draft.customer or 0)
        assert ledger.balance(self.shop, customer).balance == seen.balance_after

    def _refund(self, number: int) -> None:
        orders = [row[0] for row in self.shop.query("SELECT id FROM sales_order WHERE channel='counter'")]
        if orders:
            order = orders[number % len(orders)]
            refunds.refund(self.shop, order, None if number % 3 == 0 else 100 * number)

    def _merge(self, number: int) -> None:
        into, other = self._customer(number), self._customer(number // 7)
        if into != other:
            merging.merge(self.shop, into, other)

    def _split(self, number: int) -> None:
        """An identity leaves a customer who has several, with all that hangs on it."""
        several = "SELECT customer_id FROM identity GROUP BY 1 HAVING count(*)>1"
        found = [row[0] for row in self.shop.query(f"SELECT id FROM identity WHERE customer_id IN ({several})")]
        if found:
            with self.shop.change("merge", name="", other="") as change:
                apart = change.insert(Customer, name="分开的")
                change.update(Identity, found[number % len(found)], customer_id=apart)

    def _gift(self, number: int) -> None:
        ledger.give(self.shop, self._customer(number), number * 10)

    def _adjust(self, number: int) -> None:
        ledger.adjust(self.shop, self._customer(number), 30 - number, note="x")

    def _borrowed(self, number: int) -> None:
        orders = [row[0] for row in self.shop.query("SELECT id FROM sales_order WHERE channel<>'counter'")]
        if orders:
            whose_order.answer(self.shop, orders[number % len(orders)], "own" if number % 2 else "borrowed")

    def _rules(self, number: int) -> None:
        terms.save_rules(self.shop, replace(RULES, earn_points=1 + number % 3))

    def _points(self, _: int) -> None:
        earning.earn(self.shop)

    def _trash(self, number: int) -> None:
        customers.trash(self.shop, [self._customer(number)], back=bool(number % 2))

    def _undo(self, number: int) -> None:
        self._take_back(number, "undo_of IS NULL")

    def _redo(self, number: int) -> None:
        self._take_back(number, "deed='undo'")

    def _take_back(self, number: int, which: str) -> None:
        sql = f"SELECT id FROM change_set WHERE id>=? AND undone_by IS NULL AND {which} ORDER BY id"
        found = [row[0] for row in self.shop.query(sql, self.first)]
        if found:
            self.shop.undo(found[number % len(found)])

    def undo_all(self) -> None:
        """The newest deed first; one that was refused is tried again when those after it are gone."""
        sql = "SELECT id FROM change_set WHERE id>=? AND undone_by IS NULL AND undo_of IS NULL ORDER BY id DESC"
        redone = "SELECT id FROM change_set WHERE id>=? AND undone_by IS NULL AND deed='redo' ORDER BY id DESC"
        for _ in range(60):
            found = [row[0] for row in self.shop.query(sql, self.first)]
            found += [row[0] for row in self.shop.query(redone, self.first)]
            if not found:
                return
            for change in sorted(found, reverse=True):
                try:
                    self.shop.undo(change)
                except CannotUndo:
                    continue
        raise AssertionError("some deed can never be undone")

    def check(self) -> None:
        keys = self.shop.query("SELECT count(*), count(DISTINCT event_key) FROM points_entry")[0]
        assert keys[0] == keys[1]
        whole = 0
        for (customer,) in self.shop.query("SELECT id FROM customer"):
            account = ledger.balance(self.shop, customer)
            (entries,) = self.shop.query(
                "SELECT coalesce(sum(e.points), 0) FROM identity i JOIN points_entry e ON e.identity_id=i.id"
                " WHERE i.customer_id=?",
                customer,
            )
            assert account.balance + account.lapsed_points == entries[0]
            statement = ledger.statement(self.shop, customer)
            assert (statement[-1].balance if statement else 0) == account.balance
            assert account.owed <= self._taken_back(customer), "only a refund makes her owe"
            whole += entries[0]
        assert whole == self.shop.query("SELECT coalesce(sum(points), 0) FROM points_entry")[0][0]
        owed = ledger.liability(self.shop)
        assert owed.points - owed.owed + owed.in_trash <= whole
        health = shops.check(self.shop)
        assert (health.is_well, health.derived_wrong) == (True, 0)
        if health.points_wrong:
            # The file that named an order's buyer was taken back, and a later deed that stands has its points.
            assert self.shop.query("SELECT 1 FROM change_set WHERE undo_of IS NOT NULL"), "only by undo out of turn"
            earning.earn(self.shop)
            assert shops.check(self.shop).points_wrong == 0

    def _taken_back(self, customer: int) -> int:
        return -self.shop.query(
            "SELECT coalesce(sum(e.points), 0) FROM identity i JOIN points_entry e ON e.identity_id=i.id"
            " WHERE i.customer_id=? AND e.kind='reverse' AND e.points<0",
            customer,
        )[0][0]


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(DEEDS)
def test_the_ledger_adds_up_whatever_was_done_undone_and_done_again(deeds: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        till = Till(Path(folder))
        with till.shop:
            for kind, number in deeds:
                till.do(kind, number)
                till.check()
            till.undo_all()
            assert contents(till.shop)["points_entry"] == []
            assert contents(till.shop) == till.start
