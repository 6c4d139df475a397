"""The list of customers: sorted by every column, filtered, summed; and the deeds on many at once."""

import random
from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import BadValue
from desktop.domain.lifecycle import State
from desktop.services import customers, history, importing, interactions, profiles, segments, shops
from desktop.services.demo import make_demo
from desktop.services.filters import EVERYBODY, Filter
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Identity
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

UNTIL = date(2026, 10, 31)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory):
    """A shop to read in: no test may change it."""
    with make_shop(tmp_path_factory.mktemp("demo")) as opened:
        make_demo(opened, customers=700, orders=2_000, seed=3, until=UNTIL, language="zh")
        yield opened


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def rows_of(shop: Shop, wanted: Filter = EVERYBODY, **options: object) -> list[dict[str, object]]:
    rows = customers.list_customers(shop, wanted, as_of=UNTIL, **options)  # type: ignore[arg-type]
    pages = [rows.page(number) for number in range(-(-len(rows) // rows.page_size))]
    found = [dict(zip(customers.COLUMNS, row, strict=True)) for page in pages for row in page if row is not None]
    assert [row["id"] for row in found] == list(rows.ids)
    return found


def newest(shop: Shop) -> int:
    return shop.query("SELECT max(id) FROM change_set")[0][0]


# The list


@pytest.mark.parametrize("column", [name for name in customers.COLUMNS if name not in ("name", "state")])
@pytest.mark.parametrize("descending", [False, True])
def test_it_is_sorted_by_every_column_with_empty_cells_last(column: str, descending: bool, demo: Shop) -> None:
    cells = [row[column] for row in rows_of(demo, sort=column, descending=descending)]
    filled = [cell for cell in cells if cell not in (None, "")]
    assert filled == sorted(filled, reverse=descending)  # type: ignore[type-var]
    assert all(cell in (None, "") for cell in cells[len(filled) :])
    assert len(set(filled)) > 1


def test_names_are_sorted_as_they_are_spoken(shop: Shop) -> None:
    for name in ("王芳", "Ann", "李娜", "ben", "张伟", "欧阳慧敏", "白雪"):
        customers.add_customer(shop, name)
    names = [row["name"] for row in rows_of(shop, sort="name", descending=False)]
    assert names == ["Ann", "白雪", "ben", "李娜", "欧阳慧敏", "王芳", "张伟"]


def test_states_are_sorted_as_a_customers_life_goes(demo: Shop) -> None:
    order = ["potential", "new", "active", "won_back", "warning", "churned"]
    states = [row["state"] for row in rows_of(demo, sort="state", descending=False)]
    assert states == sorted(states, key=order.index)
    assert set(states) >= {"new", "active", "warning", "churned"}


def test_the_same_list_twice_is_in_the_same_order(demo: Shop) -> None:
    for column in ("city", "order_count"):  # many are equal
        first, second = (list(customers.list_customers(demo, sort=column).ids) for _ in range(2))
        assert first == second
        assert len(set(first)) == len(first)


def test_pages_are_read_in_any_order_and_tell_who_is_gone(shop: Shop) -> None:
    for number in range(450):
        customers.add_customer(shop, f"客户{number}") if number < 5 else None
    with shop.change("add_customer", name="") as change:
        from desktop.storage.tables import Customer

        change.insert_rows(Customer, ("name",), [(f"客{number}",) for number in range(445)])
    rows = customers.list_customers(shop, sort="id", descending=False)
    assert [len(rows.page(number)) for number in (2, 0, 1, 3)] == [50, 200, 200, 0]
    with shop.change("edit_customer", name="") as change:
        change.delete(Customer, [300])
    assert [row is None for row in rows.page(1)].index(True) == 99
    assert len(rows) == 450


# Filters


def test_states_in_the_list_are_the_states_of_the_profile(demo: Shop) -> None:
    rng = random.Random(2)
    day = customers.today(demo)
    rows = customers.list_customers(demo, as_of=day)
    states = {row[0]: row[2] for number in range(4) for row in rows.page(number) if row}
    for row in rng.sample(sorted(states), 60):
        assert profiles.profile(demo, row).state == states[row]


def test_every_state_is_a_filter_and_together_they_are_everybody(demo: Shop) -> None:
    everybody = {row["id"]: row["state"] for row in rows_of(demo)}
    parts = []
    for state in State:
        found = [row["id"] for row in rows_of(demo, Filter(states=(state,)))]
        assert set(found) == {row for row, its in everybody.items() if its == state}
        parts += found
    assert sorted(parts) == sorted(everybody)


@pytest.mark.parametrize(
    "wanted",
    [
        Filter(channels=("taobao",)),
        Filter(channels=("taobao", "shopify")),
        Filter(quiet_days=120),
        Filter(text="王"),
        Filter(states=("churned",), channels=("taobao",)),
        Filter(follow_up=True),
        Filter(ids=(1, 5, 9)),
    ],
    ids=lambda wanted: wanted.to_json(),
)
def test_a_filter_gives_whom_its_conditions_describe(wanted: Filter, demo: Shop) -> None:
    tasks = {
        row[0]
        for row in demo.query(
            "SELECT i.customer_id FROM task t JOIN identity i ON i.id=t.identity_id WHERE t.done_ms IS NULL"
        )
    }

    def fits(row: dict) -> bool:
        channels = set(row["channels"].strip("|").split("|"))
        quiet = row["last_on"] is not None and (UNTIL - date.fromisoformat(row["last_on"])).days
        return (
            (not wanted.channels or bool(channels & set(wanted.channels)))
            and (wanted.quiet_days is None or (quiet is not False and quiet > wanted.quiet_days))
            and (not wanted.states or row["state"] in wanted.states)
            and (not wanted.ids or row["id"] in wanted.ids)
            and (not wanted.follow_up or row["id"] in tasks)
            and (not wanted.text or row["id"] in {hit.id for hit in customers.find(demo, wanted.text, limit=10_000)})
        )

    expected = {row["id"] for row in rows_of(demo) if fits(row)}
    assert {row["id"] for row in rows_of(demo, wanted)} == expected
    assert 0 < len(expected) < 700


def test_a_saved_segment_is_a_filter_like_its_rule(demo: Shop, tmp_path: Path) -> None:
    with make_shop(tmp_path) as shop:
        make_demo(shop, customers=100, orders=300, seed=3, until=UNTIL, language="en")
        rule = Filter(states=("churned", "warning"))
        segment = segments.save_segment(shop, "Gone quiet", rule)
        assert set(customers.list_customers(shop, Filter(segment=segment)).ids) == set(
            customers.list_customers(shop, rule).ids
        )


def test_a_filter_survives_being_stored() -> None:
    wanted = Filter(text="王", states=("active",), tags=("vip", "茶"), ids=(3, 1), quiet_days=60, place="archived")
    assert Filter.from_json(wanted.to_json()) == wanted
    assert Filter.from_json('{"text": "x", "of a later version": 1}') == Filter(text="x")
    assert Filter().is_empty
    assert not wanted.is_empty
    assert wanted.without("states").states == ()


# Totals


def test_totals_are_the_sums_of_the_rows(demo: Shop) -> None:
    for wanted in (Filter(), Filter(states=("active",)), Filter(text="王"), Filter(channels=("shopify",))):
        rows = customers.list_customers(demo, wanted)
        found = [row for number in range(4) for row in rows.page(number) if row]
        names = list(customers.COLUMNS)
        sums = [sum(row[names.index(name)] for row in found) for name in ("order_count", "spent_minor")]
        expected = customers.Totals(len(found), *sums)
        assert customers.totals(demo, rows.ids) == customers.totals_of(demo, wanted) == expected
        assert customers.count_customers(demo, wanted) == len(rows)
    assert customers.totals(demo, []) == customers.Totals(0, 0, 0)


def test_spent_counts_valid_orders_of_the_shops_currency_less_refunds(shop: Shop, tmp_path: Path) -> None:
    rows = [
        taobao_row(1, paid="100.00"),
        taobao_row(2, paid="50.00", refund="20.00"),
        taobao_row(3, paid="70.00", status="交易关闭", refund="70.00"),
        taobao_row(4, paid="30.00", status="等待买家付款"),
    ]
    importing.import_files(shop, [taobao_file(tmp_path, *rows)])
    (row,) = rows_of(shop)
    assert (row["order_count"], row["spent_minor"], row["average_minor"]) == (2, 13_000, 6_500)
    figures = profiles.profile(shop, row["id"]).figures
    assert (figures.orders, figures.spent_minor, figures.average_minor) == (2, 13_000, 6_500)
    shops.save_settings(shop, currency="EUR")
    assert rows_of(shop)[0]["spent_minor"] == 0


# Deeds on many


def test_tagging_many_is_one_deed(shop: Shop) -> None:
    rows = [customers.add_customer(shop, name) for name in ("王芳", "李娜", "张伟")]
    customers.tag(shop, rows[:1], "茶友")
    before, last = contents(shop), newest(shop)
    assert customers.tag(shop, rows, " 茶友 ") == 2
    assert newest(shop) == last + 1
    assert customers.known_tags(shop) == [("茶友", 3)]
    assert len(customers.list_customers(shop, Filter(tags=("茶友",)))) == 3
    history.undo(shop, last + 1)
    assert contents(shop) == before
    assert customers.tag(shop, rows[:1], "茶友") == 0, "who carries it does not get it twice"
    assert customers.untag(shop, rows, "茶友") == 1
    assert customers.known_tags(shop) == []
    history.undo(shop, newest(shop))
    assert contents(shop) == before
    with pytest.raises(BadValue):
        customers.tag(shop, rows, "  ")


@pytest.mark.parametrize(("deed", "place"), [(customers.archive, "archived"), (customers.trash, "trash")])
def test_putting_aside_and_taking_back(deed, place: str, shop: Shop) -> None:
    rows = [customers.add_customer(shop, name) for name in ("王芳", "李娜", "张伟")]
    before = contents(shop)
    assert deed(shop, rows[:2]) == 2
    assert list(customers.list_customers(shop).ids) == rows[2:]
    assert sorted(customers.list_customers(shop, Filter(place=place)).ids) == rows[:2]
    assert deed(shop, rows[:2]) == 0, "they are there already"
    first = newest(shop)
    history.undo(shop, first)
    assert contents(shop) == before
    deed(shop, rows[:2])
    assert deed(shop, rows, back=True) == 2
    assert sorted(customers.list_customers(shop).ids) == rows
    assert len(customers.list_customers(shop, Filter(place="all"))) == 3


def test_a_new_customer_with_contacts_and_a_note_is_one_deed(shop: Shop) -> None:
    start, last = contents(shop), newest(shop)
    contacts = [profiles.ContactDraft("mobile", "138 0000 1234"), profiles.ContactDraft("email", "f@example.com")]
    row = customers.add_customer(shop, " 王芳 ", contacts=contacts, note="买茶送人")
    profile = profiles.profile(shop, row)
    assert (profile.name, profile.value("note"), len(profile.contacts)) == ("王芳", "买茶送人", 2)
    assert newest(shop) == last + 1
    history.undo(shop, last + 1)
    assert contents(shop) == start
    for bad in (
        lambda: customers.add_customer(shop, "  "),
        lambda: customers.add_customer(shop, "x", contacts=[profiles.ContactDraft("mobile", "abc")]),
    ):
        with pytest.raises(BadValue):
            bad()
    assert contents(shop) == start


def test_a_contact_moves_the_day_of_last_contact(shop: Shop) -> None:
    row = customers.add_customer(shop, "王芳")
    interactions.log_interaction(shop, row, interactions.InteractionDraft(text="来电问茶"))
    (line,) = rows_of(shop)
    assert line["last_contact_on"] == customers.today(shop).isoformat()
    history.undo(shop, newest(shop))
    assert rows_of(shop)[0]["last_contact_on"] is None


def test_a_customer_whose_only_identity_went_to_another_gets_a_new_one(shop: Shop) -> None:
    one, other = customers.add_customer(shop, "王芳"), customers.add_customer(shop, "李雷")
    with shop.change("merge", name="李雷", other="王芳") as change:
        change.update(Identity, 1, customer_id=other)
    assert customers.tag(shop, [one], "熟客") == 1
    assert shop.query("SELECT customer_id, count(*) FROM identity GROUP BY 1") == [(one, 1), (other, 2)]
