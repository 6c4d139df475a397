"""Change sets: one deed, one transaction, one undo."""

import itertools
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import CannotUndo, ChangedMeanwhile, NotFound
from desktop.services import customers, history, importing, interactions, merging, profiles, segments, whose_order
from desktop.services.filters import Filter
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Customer, Setting
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def newest(shop: Shop) -> int:
    return shop.query("SELECT max(id) FROM change_set")[0][0]


def test_a_deed_that_does_nothing_leaves_no_trace(shop: Shop) -> None:
    before = newest(shop)
    with shop.change("edit_customer", name="") as change:
        assert change.query("SELECT 1")
    assert newest(shop) == before


def test_what_is_raised_inside_takes_everything_back(shop: Shop) -> None:
    before = contents(shop)
    with pytest.raises(ZeroDivisionError):
        _fail_inside(shop)
    assert contents(shop) == before
    customers.add_customer(shop, "王芳")
    assert [hit.name for hit in customers.find(shop, "wf")] == ["王芳"]


def _fail_inside(shop: Shop) -> None:
    with shop.change("add_customer", name="x") as change:
        change.insert(Customer, name="x")
        raise ZeroDivisionError


def test_undo_and_redo_are_exact(shop: Shop) -> None:
    start = contents(shop)
    row = customers.add_customer(shop, "王芳")
    one = contents(shop)
    profiles.rename(shop, row, "王小芳")
    two = contents(shop)
    stack = history.UndoStack(shop)
    for change in range(newest(shop) - 1, newest(shop) + 1):
        stack.did(change)
    stack.undo()
    assert contents(shop) == one
    stack.undo()
    assert contents(shop) == start
    assert stack.undo() is None
    stack.redo()
    stack.redo()
    assert contents(shop) == two


def test_an_older_version_is_refused(shop: Shop) -> None:
    row = customers.add_customer(shop, "王芳")
    profiles.rename(shop, row, "王小芳", expect=1)
    with pytest.raises(ChangedMeanwhile):
        profiles.rename(shop, row, "王大芳", expect=1)
    assert profiles.profile(shop, row).name == "王小芳"


def test_two_updates_of_a_row_in_one_deed_are_one_step(shop: Shop) -> None:
    row = customers.add_customer(shop, "王芳")
    before = contents(shop)
    with shop.change("edit_customer", name="王芳") as change:
        change.update(Customer, row, name="甲")
        change.update(Customer, row, kind="company")
        change.update(Customer, row, name="乙")
    after = contents(shop)
    taken = history.undo(shop, newest(shop))
    assert contents(shop) == before
    history.undo(shop, taken.change_id)
    assert contents(shop) == after


def test_undo_keeps_and_names_what_was_edited_since(shop: Shop, tmp_path: Path) -> None:
    importing.import_files(shop, [taobao_file(tmp_path, taobao_row(1), taobao_row(2, "tb大明", phone="13900001111"))])
    change = newest(shop)
    fang = customers.find(shop, "1234")[0].id
    profiles.rename(shop, fang, "王芳")
    report = history.undo(shop, change)
    assert ("customer", "王芳") in {(kept.table, kept.name) for kept in report.kept}
    assert [hit.name for hit in customers.find(shop, "王芳")] == ["王芳"]
    assert customers.find(shop, "1111") == []
    assert shop.query("SELECT count(*) FROM sales_order")[0][0] == 0


def test_undo_of_an_update_restores_only_what_nobody_touched(shop: Shop) -> None:
    row = customers.add_customer(shop, "王芳")
    with shop.change("edit_customer", name="王芳") as change:
        change.update(Customer, row, name="王小芳", kind="company")
    edited = newest(shop)
    profiles.rename(shop, row, "王总")
    report = history.undo(shop, edited)
    assert [(kept.name, kept.columns) for kept in report.kept] == [("王总", ("name",))]
    assert (profiles.profile(shop, row).name, profiles.profile(shop, row).kind) == ("王总", "person")


def test_an_import_moves_forward_and_its_undo_moves_back(shop: Shop, tmp_path: Path) -> None:
    importing.import_files(shop, [taobao_file(tmp_path, taobao_row(1, status="买家已付款，等待卖家发货"))])
    before = contents(shop)
    later = taobao_file(tmp_path, taobao_row(1, status="交易关闭", refund="88.00"), name="later.csv")
    importing.import_files(shop, [later])
    assert shop.query("SELECT status, refunded_minor FROM sales_order") == [("refunded", 8800)]
    history.undo(shop, newest(shop))
    assert contents(shop) == before


def test_what_was_undone_cannot_be_undone_again(shop: Shop) -> None:
    customers.add_customer(shop, "王芳")
    change = newest(shop)
    history.undo(shop, change)
    with pytest.raises(CannotUndo):
        history.undo(shop, change)
    with pytest.raises(NotFound):
        history.undo(shop, 10_000)


def test_redo_is_refused_when_the_same_came_in_again(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, taobao_row(1))
    importing.import_files(shop, [file])
    undone = history.undo(shop, newest(shop))
    importing.import_files(shop, [file])
    before = contents(shop)
    with pytest.raises(CannotUndo) as refused:
        history.undo(shop, undone.change_id)
    assert refused.value.reason == "conflict"
    assert contents(shop) == before


def test_ids_are_never_given_again(shop: Shop) -> None:
    first = customers.add_customer(shop, "甲")
    history.undo(shop, newest(shop))
    assert customers.add_customer(shop, "乙") > first


def test_fifty_steps_go_back_and_forth(shop: Shop) -> None:
    stack = history.UndoStack(shop)
    states = [contents(shop)]
    for number in range(60):
        customers.add_customer(shop, f"客户{number}")
        stack.did(newest(shop))
        states.append(contents(shop))
    for state in reversed(states[:-1]):
        assert stack.undo() is not None
        assert contents(shop) == state
    for _ in range(60):
        stack.redo()
    assert contents(shop) == states[-1]


# Two hundred deeds of every kind, all taken back, all done again

NAMES = st.sampled_from(["王芳", "李娜", "张伟", "欧阳慧敏", "Ann Lee", "陈静", "周杰"])
PICK = st.integers(0, 10_000)
DEEDS = st.sampled_from(
    [
        "create",
        "edit",
        "contact",
        "import",
        "merge",
        "tag",
        "untag",
        "archive",
        "fact",
        "log",
        "delete",
        "segment",
        "order",
    ]
)


class Shopkeeper:
    """Does a deed on whatever is there; a deed that finds nothing to work on does nothing."""

    def __init__(self, shop: Shop, folder: Path) -> None:
        self.shop, self.folder = shop, folder
        self.files = itertools.count()

    def do(self, deed: str, name: str, pick: int) -> None:
        getattr(self, deed)(name, pick)

    def people(self) -> list[int]:
        return [row[0] for row in self.shop.query("SELECT id FROM customer WHERE merged_into IS NULL ORDER BY id")]

    def someone(self, pick: int) -> int:
        people = self.people()
        return people[pick % len(people)] if people else customers.add_customer(self.shop, "甲")

    def create(self, name: str, pick: int) -> None:
        customers.add_customer(self.shop, name)

    def edit(self, name: str, pick: int) -> None:
        profiles.rename(self.shop, self.someone(pick), name)

    def contact(self, name: str, pick: int) -> None:
        draft = profiles.ContactDraft("mobile", f"138{pick:08d}")
        row = self.someone(pick)
        if not self.shop.query("SELECT 1 FROM contact_point WHERE value=?", draft.value):
            profiles.add_contact(self.shop, row, draft)

    def order(self, name: str, pick: int) -> None:
        rows = self.shop.query("SELECT id, is_own FROM sales_order ORDER BY id")
        if rows:
            row, own = rows[pick % len(rows)]
            whose_order.answer(self.shop, row, "borrowed" if own else "own")

    def fact(self, name: str, pick: int) -> None:
        profiles.set_fact(self.shop, self.someone(pick), "styles", profiles.FactDraft(name, why="闲聊"))

    def tag(self, name: str, pick: int) -> None:
        customers.tag(self.shop, self.people()[pick % 3 :: 2], name)

    def untag(self, name: str, pick: int) -> None:
        customers.untag(self.shop, self.people(), name)

    def archive(self, name: str, pick: int) -> None:
        customers.archive(self.shop, self.people()[pick % 5 :: 5], back=bool(pick % 2))
        customers.trash(self.shop, self.people()[pick % 7 :: 7], back=bool(pick % 3))

    def log(self, name: str, pick: int) -> None:
        draft = interactions.InteractionDraft(text=f"{name}来电", follow_up_on="2026-12-01" if pick % 2 else "")
        interactions.log_interaction(self.shop, self.someone(pick), draft)

    def delete(self, name: str, pick: int) -> None:
        rows = self.shop.query("SELECT id FROM interaction ORDER BY id")
        if rows:
            interactions.delete_interaction(self.shop, rows[pick % len(rows)][0])

    def segment(self, name: str, pick: int) -> None:
        rows = self.shop.query("SELECT id FROM segment")
        if rows:
            segments.delete_segment(self.shop, rows[pick % len(rows)][0])
        else:
            segments.save_segment(self.shop, name, Filter(states=("active",)))

    def merge(self, name: str, pick: int) -> None:
        people = self.people()
        if len(people) > 1:
            one = people[pick % len(people)]
            merging.merge(self.shop, one, next(row for row in people if row != one))

    def import_(self, name: str, pick: int) -> None:
        state = ("买家已付款", "卖家已发货", "交易成功", "交易关闭")[pick % 4]
        rows = [
            taobao_row(number, f"tb{number % 7}", name=name, phone=f"1390000{number % 11:04d}", status=state)
            for number in range(1 + pick % 13, 20 + pick % 13)
        ]
        importing.import_files(self.shop, [taobao_file(self.folder, *rows, name=f"{next(self.files)}.csv")])


@settings(max_examples=3, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(st.tuples(DEEDS, NAMES, PICK), min_size=200, max_size=200))
def test_two_hundred_deeds_undone_and_redone(deeds: list[tuple[str, str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, make_shop(Path(folder)) as shop:
        keeper = Shopkeeper(shop, Path(folder))
        start, first = contents(shop), newest(shop)
        for deed, name, pick in deeds:
            keeper.do("import_" if deed == "import" else deed, name, pick)
        end, last = contents(shop), newest(shop)
        undos = []
        for change in range(last, first, -1):
            report = history.undo(shop, change)
            assert report.kept == [], "nothing was edited since, so nothing may be kept"
            undos.append(report.change_id)
        assert contents(shop) == start
        for undo in reversed(undos):
            history.undo(shop, undo)
        assert contents(shop) == end


def test_settings_are_undone_too(shop: Shop) -> None:
    from desktop.services.shops import read_settings, save_settings

    save_settings(shop, name="东街茶行")
    assert read_settings(shop).name == "东街茶行"
    history.undo(shop, newest(shop))
    assert read_settings(shop).name == "山茶小铺"
    assert Setting.select().count() > 0
