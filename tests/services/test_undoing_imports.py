"""Any import can be taken back at any age: after later imports, merges and edits, in any order, and done again."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.errors import CannotUndo
from desktop.domain.progress import Cancelled
from desktop.services import history, importing, merging, profiles
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

FANG, MING, LEI = ("tb小芳", "13800001234"), ("tb大明", "13900001111"), ("tb李雷", "13700002222")
OLDER = (
    taobao_row(1, *FANG[:1], phone=FANG[1]),
    taobao_row(2, MING[0], name="大明", phone=MING[1], status="卖家已发货，等待买家确认"),
)
NEWER = (
    *OLDER[:1],
    OLDER[1].replace("卖家已发货，等待买家确认", "交易成功"),
    taobao_row(3, LEI[0], name="李雷", phone=LEI[1]),
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with make_shop(tmp_path) as made:
        yield made


def take_in(shop: Shop, folder: Path, rows: tuple[str, ...], name: str) -> int:
    change = importing.import_files(shop, [taobao_file(folder, *rows, name=f"{name}.csv")]).files[0].change
    assert change is not None
    return change


def said(shop: Shop) -> dict[str, object]:
    """What the shop knows, without ids and times."""
    ask = {
        "orders": "SELECT o.number, o.status, o.paid_minor, i.account, c.name FROM sales_order o JOIN identity i"
        " ON i.id=o.identity_id JOIN customer c ON c.id=i.customer_id ORDER BY 1",
        "phones": "SELECT i.account, p.value FROM contact_point p JOIN identity i ON i.id=p.identity_id ORDER BY 1, 2",
        "places": "SELECT i.account, a.detail FROM address a JOIN identity i ON i.id=a.identity_id ORDER BY 1, 2",
        "list": "SELECT name, order_count, spent_minor FROM customer_summary WHERE is_listed=1 ORDER BY 1",
    }
    return {name: shop.query(sql) for name, sql in ask.items()}


def stands(shop: Shop, change: int) -> bool:
    info = history.change(shop, change)
    assert info is not None
    return info.stands


def people(shop: Shop) -> dict[str, int]:
    return dict(shop.query("SELECT account, customer_id FROM identity"))


def test_what_a_later_export_shows_too_stays_and_is_named(shop: Shop, tmp_path: Path) -> None:
    older = take_in(shop, tmp_path, OLDER, "older")
    take_in(shop, tmp_path, NEWER, "newer")
    report = history.undo(shop, older)
    with make_shop(tmp_path, "only.shop") as only:
        take_in(only, tmp_path, NEWER, "newer")
        assert said(shop) == said(only)
    kept = {(each.table, each.name): each.seen for each in report.kept}
    assert kept["sales_order", "1"] is True, "the newer export has found it as it was"
    assert kept["sales_order", "2"] is False, "the newer export has moved it on"


def test_with_the_last_export_that_shows_it_a_row_goes(shop: Shop, tmp_path: Path) -> None:
    start = contents(shop)
    older = take_in(shop, tmp_path, OLDER, "older")
    newer = take_in(shop, tmp_path, NEWER, "newer")
    both = contents(shop)
    first = history.undo(shop, older)
    second = history.undo(shop, newer)
    assert second.kept == []
    assert contents(shop) == start
    history.undo(shop, first.change_id)  # the older one again, alone
    with make_shop(tmp_path, "only.shop") as only:
        take_in(only, tmp_path, OLDER, "older")
        assert said(shop) == said(only)
    history.undo(shop, second.change_id)
    assert contents(shop) == both


def test_the_newer_one_alone_comes_back_with_all_it_shows(shop: Shop, tmp_path: Path) -> None:
    older = take_in(shop, tmp_path, OLDER, "older")
    newer = take_in(shop, tmp_path, NEWER, "newer")
    second = history.undo(shop, newer)
    history.undo(shop, older)
    history.undo(shop, second.change_id)
    with make_shop(tmp_path, "only.shop") as only:
        take_in(only, tmp_path, NEWER, "newer")
        assert said(shop) == said(only)


def test_after_a_merge_of_two_it_made_the_merged_stay_until_the_merge_is_undone(shop: Shop, tmp_path: Path) -> None:
    start = contents(shop)
    change = take_in(shop, tmp_path, OLDER, "older")
    into, other = people(shop)[FANG[0]], people(shop)[MING[0]]
    merging.merge(shop, into, other)
    merge = history.changes(shop, 1)[0].id
    report = history.undo(shop, change)
    assert {each.name for each in report.kept} >= {"王小芳", "大明"}
    assert shop.query("SELECT count(*) FROM sales_order") == [(0,)]
    assert history.undo(shop, merge).kept == []
    assert contents(shop) == start


def test_what_a_person_noted_stays_without_its_orders(shop: Shop, tmp_path: Path) -> None:
    start = contents(shop)
    change = take_in(shop, tmp_path, OLDER, "older")
    fang = people(shop)[FANG[0]]
    profiles.set_fact(shop, fang, "diet", profiles.FactDraft("不吃辣", why="闲聊"))
    note = history.changes(shop, 1)[0].id
    report = history.undo(shop, change)
    assert ("customer", "王小芳") in {(each.table, each.name) for each in report.kept}
    assert profiles.profile(shop, fang).value("diet") == "不吃辣"
    history.undo(shop, note)
    assert contents(shop) == start


def test_a_value_that_two_have_set_goes_back_to_the_one_that_stands(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, tmp_path, OLDER, "older")
    fang = people(shop)[FANG[0]]
    profiles.rename(shop, fang, "王芳")
    first = history.changes(shop, 1)[0].id
    profiles.rename(shop, fang, "王小芳")  # the very name that the file gave
    second = history.changes(shop, 1)[0].id
    assert {each.columns for each in history.undo(shop, first).kept} == {("name",)}
    assert profiles.profile(shop, fang).name == "王小芳"
    history.undo(shop, second)
    assert profiles.profile(shop, fang).name == "王小芳", "the file's, for nobody's edit stands"


def test_an_undo_that_keeps_everything_is_an_undo_all_the_same(shop: Shop, tmp_path: Path) -> None:
    older = take_in(shop, tmp_path, OLDER[:1], "older")
    newer = take_in(shop, tmp_path, (taobao_row(1, paid="90.00", refund="2.00"), OLDER[1]), "newer")
    assert stands(shop, older)
    history.undo(shop, older)
    assert not stands(shop, older)
    history.undo(shop, newer)
    assert shop.query("SELECT count(*) FROM sales_order") == [(0,)]


def test_a_cancelled_undo_leaves_all_as_it_was(shop: Shop, tmp_path: Path) -> None:
    class Stop:
        def report(self, done: int, total: int = 0) -> None:
            raise Cancelled

    change = take_in(shop, tmp_path, OLDER, "older")
    before = contents(shop)
    with pytest.raises(Cancelled):
        history.undo(shop, change, progress=Stop())
    assert contents(shop) == before
    assert stands(shop, change)


STEPS = st.lists(st.sampled_from(("older", "newer", "merge", "name", "note", "back", "back", "again")), max_size=12)


class Keeper:
    """Does a step on whatever is there; what cannot be done is left."""

    def __init__(self, shop: Shop, folder: Path) -> None:
        self.shop, self.folder, self.count = shop, folder, 0

    def do(self, step: str, pick: int) -> None:
        self.count += 1
        if step in ("older", "newer"):
            file = taobao_file(self.folder, *(OLDER if step == "older" else NEWER), name=f"{self.count}.csv")
            importing.import_files(self.shop, [file])
        elif step in ("back", "again"):
            self.back_or_again(step, pick)
        elif found := sorted(set(people(self.shop).values())):
            self.edit(step, found, pick)

    def edit(self, step: str, found: list[int], pick: int) -> None:
        one = found[pick % len(found)]
        if step == "merge" and len(found) > 1:
            merging.merge(self.shop, one, found[(pick + 1) % len(found)])
        elif step == "name":
            profiles.rename(self.shop, one, f"客{self.count}")
        elif step == "note":
            profiles.set_fact(self.shop, one, "diet", profiles.FactDraft(f"口味{self.count}", why="闲聊"))

    def standing(self) -> list[int]:
        sql = "SELECT id FROM change_set WHERE undo_of IS NULL AND undone_by IS NULL AND id>1 ORDER BY id"
        return [row[0] for row in self.shop.query(sql)]

    def back_or_again(self, step: str, pick: int) -> None:
        fallen = "SELECT undone_by FROM change_set WHERE undo_of IS NULL AND undone_by IS NOT NULL ORDER BY id"
        found = self.standing() if step == "back" else [row[0] for row in self.shop.query(fallen)]
        if not found:
            return
        try:
            history.undo(self.shop, found[pick % len(found)])
        except CannotUndo:
            if step == "back":  # only a redo may find that the same came in again meanwhile
                raise


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(steps=STEPS, picks=st.lists(st.integers(0, 5), min_size=24, max_size=24))
def test_when_nothing_stands_any_more_all_is_as_at_the_start(steps: list[str], picks: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder, make_shop(Path(folder)) as shop:
        start = contents(shop)
        keeper = Keeper(shop, Path(folder))
        for step, pick in zip(steps, picks, strict=False):
            keeper.do(step, pick)
        at = len(steps)
        while standing := keeper.standing():
            history.undo(shop, standing[picks[at % len(picks)] % len(standing)])
            at += 1
        assert contents(shop) == start
