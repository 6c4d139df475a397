"""Logging, editing, deleting and listing interactions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue, NotFound
from desktop.services import customers, history, interactions, shops
from desktop.services.interactions import InteractionDraft, InteractionFilter
from desktop.storage.shopfile import Shop


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = shops.create_shop(tmp_path / "test.shop")
    yield made
    made.close()


@pytest.fixture
def fang(shop: Shop) -> int:
    return customers.add_customer(shop, "Wang Fang")


def last_change(shop: Shop) -> int:
    return shop.query("SELECT max(id) FROM change_set")[0][0]


def test_an_interaction_and_its_task_are_one_deed(shop: Shop, fang: int) -> None:
    draft = InteractionDraft(text="Wants two cakes\nof 2019", follow_up_on="2026-01-02")
    interactions.log_interaction(shop, fang, draft)
    assert shop.query("SELECT title, due_on FROM task") == [("Wants two cakes", "2026-01-02")]
    history.undo(shop, last_change(shop))
    assert shop.query("SELECT count(*) FROM task")[0][0] == 0
    assert len(interactions.list_interactions(shop)) == 0


def test_who_works_has_logged_it_unless_another_is_named(shop: Shop, fang: int) -> None:
    mo = shops.add_staff(shop, "Mo")
    row = interactions.log_interaction(shop, fang, InteractionDraft(text="x"), by=mo)
    assert interactions.read_interaction(shop, row)[1].staff_id == mo
    interactions.edit_interaction(shop, row, InteractionDraft(text="x", staff_id=None), by=mo)
    assert interactions.read_interaction(shop, row)[1].staff_id is None


def test_an_edit_is_stored_and_undone(shop: Shop, fang: int) -> None:
    row = interactions.log_interaction(shop, fang, InteractionDraft(text="before", at_ms=1_700_000_000_000))
    interactions.edit_interaction(shop, row, InteractionDraft(text="after", kind="praise", at_ms=1_700_000_000_000))
    customer, draft = interactions.read_interaction(shop, row)
    assert (customer, draft.text, draft.kind) == (fang, "after", "praise")
    history.undo(shop, last_change(shop))
    assert interactions.read_interaction(shop, row)[1].text == "before"


def test_deleting_some_is_one_deed(shop: Shop, fang: int) -> None:
    rows = [
        interactions.log_interaction(shop, fang, InteractionDraft(text=text, follow_up_on="2026-01-02"))
        for text in ("one", "two", "three")
    ]
    task = shop.query("SELECT id FROM task WHERE interaction_id=?", rows[0])[0][0]
    interactions.finish_task(shop, task, "called")
    assert interactions.delete_interactions(shop, rows[:2]) == 2
    assert list(interactions.list_interactions(shop).ids) == rows[2:]
    assert shop.query("SELECT count(*) FROM task WHERE done_ms IS NOT NULL")[0][0] == 1  # what was done stays
    history.undo(shop, last_change(shop))
    assert sorted(interactions.list_interactions(shop).ids) == rows
    assert shop.query("SELECT interaction_id FROM task WHERE id=?", task) == [(rows[0],)]


@pytest.mark.parametrize(
    "draft",
    [InteractionDraft(text=" "), InteractionDraft(text="x", kind="gossip"), InteractionDraft(text="x", rating=6)],
)
def test_what_cannot_be_logged_is_refused(shop: Shop, fang: int, draft: InteractionDraft) -> None:
    with pytest.raises(BadValue):
        interactions.log_interaction(shop, fang, draft)


def test_nobody_cannot_be_logged_for(shop: Shop) -> None:
    with pytest.raises(NotFound):
        interactions.log_interaction(shop, 99, InteractionDraft(text="x"))


@pytest.fixture
def three(shop: Shop, fang: int) -> list[int]:
    lei = customers.add_customer(shop, "Li Lei")
    start, day = 1_700_000_000_000, 86_400_000
    drafts = [
        (fang, InteractionDraft("enquiry", "phone", text="100% cotton?", at_ms=start)),
        (lei, InteractionDraft("complaint", "wechat", text="100 late", at_ms=start + day)),
        (
            fang,
            InteractionDraft("praise", "counter", text="good", at_ms=start + 2 * day, follow_up_on="2026-01-02"),
        ),
    ]
    return [interactions.log_interaction(shop, who, draft) for who, draft in drafts]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (InteractionFilter(), [2, 1, 0]),
        (InteractionFilter(text="fang"), [2, 0]),
        (InteractionFilter(text="100%"), [0]),
        (InteractionFilter(text="_"), []),
        (InteractionFilter(kinds=("complaint", "praise")), [2, 1]),
        (InteractionFilter(channels=("phone",)), [0]),
        (InteractionFilter(since="2023-11-16"), [2, 1]),
        (InteractionFilter(until="2023-11-15"), [0]),
        (InteractionFilter(follow_up=True), [2]),
    ],
)
def test_the_list_is_narrowed(shop: Shop, three: list[int], wanted: InteractionFilter, expected: list[int]) -> None:
    assert [three.index(row) for row in interactions.list_interactions(shop, wanted).ids] == expected


@pytest.mark.parametrize("key", sorted(interactions.SORTS))
@pytest.mark.parametrize("descending", [True, False])
def test_every_column_sorts(shop: Shop, three: list[int], key: str, descending: bool) -> None:
    rows = interactions.list_interactions(shop, sort=key, descending=descending)
    assert sorted(rows.ids) == three
    assert all(row is not None for row in rows.page(0))


def test_empty_follow_ups_come_last_either_way(shop: Shop, three: list[int]) -> None:
    for descending in (True, False):
        assert interactions.list_interactions(shop, sort="follow_up", descending=descending).ids[0] == three[2]


def test_a_moment_is_read_on_the_shops_clock(shop: Shop) -> None:
    assert interactions.moment_ms(shop, "2023-11-15T06:13") == 1_700_000_000_000 - 20_000
