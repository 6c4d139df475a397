from collections.abc import Iterator
from datetime import date
from pathlib import Path

import phonenumbers
import pytest

from desktop.domain.festivals import lunar
from desktop.domain.lifecycle import Limits, State, sql_case
from desktop.domain.progress import Cancelled
from desktop.domain.settings import ShopSettings
from desktop.services import oddness
from desktop.services.demo import doubles, make_demo
from desktop.services.demo.seasons import DAYS, Calendar
from desktop.services.shops import create_shop, read_settings
from desktop.storage.shopfile import Shop

UNTIL = date(2026, 3, 15)
WRITTEN = (
    *("staff", "customer", "identity", "contact_point", "address", "relation", "category", "product", "sales_order"),
    *("order_line", "fact", "interaction", "task"),
)
WHEN_AND_ULID = {"ulid", "created_ms"}


def demo(folder: Path, **options: object) -> Shop:
    shop = create_shop(folder / "demo.regulars")
    make_demo(shop, **({"customers": 300, "orders": 900, "until": UNTIL} | options))
    return shop


def rows_of(shop: Shop) -> dict[str, list[tuple[object, ...]]]:
    """All rows that the demo writes, without what differs from one writing to the next."""
    rows = {}
    for table in WRITTEN:
        columns = [row[1] for row in shop.query(f'PRAGMA table_info("{table}")') if row[1] not in WHEN_AND_ULID]
        rows[table] = shop.query(f'SELECT {",".join(columns)} FROM "{table}" ORDER BY id')
    return rows


def one(shop: Shop, sql: str, *parameters: object) -> object:
    return shop.query(sql, *parameters)[0][0]


@pytest.fixture(scope="module", params=["zh", "en"])
def shop(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    folder = tmp_path_factory.mktemp("demo")
    with demo(folder, customers=2_000, orders=6_000, language=request.param) as made:
        yield made


def test_the_same_seed_gives_the_same_rows(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with demo(tmp_path / "a", seed=7) as first, demo(tmp_path / "b", seed=7) as second:
        assert rows_of(first) == rows_of(second)


def test_another_seed_gives_other_people(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with demo(tmp_path / "a", seed=7) as first, demo(tmp_path / "b", seed=8) as second:
        assert rows_of(first)["customer"] != rows_of(second)["customer"]


@pytest.mark.parametrize(
    ("customers", "orders"), [(0, 0), (1, 0), (0, 5), (1, 1), (1, 40), (50, 3), (300, 299), (2_001, 50), (10, 10_001)]
)
def test_any_size_is_honoured_exactly(tmp_path: Path, customers: int, orders: int) -> None:
    with demo(tmp_path, customers=customers, orders=orders) as made:
        assert one(made, "SELECT count(*) FROM customer") == customers
        assert one(made, "SELECT count(*) FROM sales_order") == orders
        assert made.query("PRAGMA foreign_key_check") == []


def test_references_hold_and_nothing_is_nameless(shop: Shop) -> None:
    assert shop.query("PRAGMA foreign_key_check") == []
    for table, column in (("customer", "name"), ("product", "name"), ("sales_order", "title"), ("task", "title")):
        assert one(shop, f'SELECT count(*) FROM "{table}" WHERE trim("{column}")=\'\'') == 0
    assert one(shop, "SELECT count(*) FROM sales_order WHERE address_id NOT IN (SELECT id FROM address)") == 0
    assert one(shop, "SELECT count(*) FROM fact WHERE why='' OR source_note='' OR value=''") == 0


def test_nobody_shares_a_phone_and_each_is_valid(shop: Shop) -> None:
    shared = (
        "SELECT count(*) FROM (SELECT p.key FROM contact_point p JOIN identity i ON i.id=p.identity_id"
        " WHERE p.kind='mobile' GROUP BY p.key HAVING count(DISTINCT i.customer_id)>1)"
    )
    assert one(shop, shared) == 0
    for value, key in shop.query("SELECT DISTINCT value, key FROM contact_point WHERE kind='mobile' LIMIT 200"):
        number = phonenumbers.parse(value, "CN")
        assert phonenumbers.is_valid_number(number)
        assert key == f"{number.country_code}{number.national_number}"
        assert value.startswith(("1349", "1740"))  # satellite phones, so that nobody's number is shown


def test_mail_goes_nowhere(shop: Shop) -> None:
    assert one(shop, "SELECT count(*) FROM contact_point WHERE kind='email' AND value NOT LIKE '%@example.com'") == 0


def test_the_best_fifth_brings_most_of_the_sales(shop: Shop) -> None:
    spent = [
        row[0] for row in shop.query("SELECT spent_minor FROM customer_summary WHERE spent_minor>0 ORDER BY 1 DESC")
    ]
    assert 0.60 <= sum(spent[: len(spent) // 5]) / sum(spent) <= 0.75


def test_many_buy_once_and_every_state_is_there(shop: Shop) -> None:
    once, buyers = shop.query("SELECT sum(order_count=1), count(*) FROM customer_summary WHERE order_count>0")[0]
    assert 0.35 <= once / buyers <= 0.60
    case = sql_case(UNTIL, Limits())
    states = dict(shop.query(f"SELECT {case}, count(*) FROM customer_summary GROUP BY 1"))
    assert set(states) == set(State)
    assert min(states.values()) >= 20


def test_june_and_november_are_the_peaks(shop: Shop) -> None:
    months = dict(
        shop.query("SELECT CAST(substr(business_date, 6, 2) AS INTEGER), count(*) FROM sales_order GROUP BY 1")
    )
    usual = sorted(months.values())[len(months) // 2]
    assert months[6] > 1.5 * usual
    assert months[11] > 1.5 * usual
    days = [
        row[0] for row in shop.query("SELECT substr(business_date, 6) FROM sales_order GROUP BY 1 ORDER BY count(*)")
    ]
    assert set(days[-2:]) == {"06-18", "11-11"}


def test_times_are_within_three_years_and_fit_the_business_date(shop: Shop) -> None:
    first, last = shop.query("SELECT min(business_date), max(business_date) FROM sales_order")[0]
    assert first >= "2023-03-15"
    assert last <= "2026-03-15"
    wrong = "SELECT count(*) FROM {} WHERE date({}/1000, 'unixepoch', '+8 hours')<>business_date"
    assert one(shop, wrong.format("sales_order", "placed_ms")) == 0
    assert one(shop, wrong.format("interaction", "at_ms")) == 0
    too_early = (
        "SELECT count(*) FROM interaction n JOIN sales_order s ON s.id=n.order_id WHERE n.business_date<s.business_date"
    )
    assert one(shop, too_early) == 0


def test_money_adds_up(shop: Shop) -> None:
    assert (
        one(shop, "SELECT count(*) FROM sales_order WHERE total_minor<>goods_minor+shipping_minor-discount_minor") == 0
    )
    assert one(shop, "SELECT count(*) FROM sales_order WHERE paid_minor<>was_paid*total_minor") == 0
    assert one(shop, "SELECT count(*) FROM sales_order WHERE refunded_minor>paid_minor") == 0
    wrong_lines = (
        "SELECT count(*) FROM sales_order o JOIN (SELECT order_id, sum(total_minor) AS goods, sum(paid_minor) AS paid,"
        " sum(quantity) AS pieces FROM order_line GROUP BY order_id) l ON l.order_id=o.id"
        " WHERE l.goods<>o.goods_minor OR l.pieces<>o.pieces OR (o.was_paid AND l.paid+o.shipping_minor<>o.paid_minor)"
    )
    assert one(shop, wrong_lines) == 0
    assert one(shop, "SELECT count(*) FROM sales_order WHERE id NOT IN (SELECT order_id FROM order_line)") == 0


def test_orders_end_in_every_way(shop: Shop) -> None:
    statuses = {row[0] for row in shop.query("SELECT DISTINCT status FROM sales_order")}
    assert statuses >= {"completed", "shipped", "refunded", "partially_refunded", "closed", "unpaid"}
    assert one(shop, "SELECT count(*) FROM sales_order WHERE is_own=0") > 0
    assert one(shop, "SELECT count(*) FROM sales_order WHERE identity_id IS NULL") == 240


def test_some_orders_are_to_be_asked_about_and_hardly_any_other(shop: Shop) -> None:
    oddness.look(shop)
    planted = (
        "SELECT o.id FROM sales_order o JOIN address a ON a.id=o.address_id JOIN identity i ON i.id=o.identity_id"
        " WHERE o.own_grade='' AND o.is_valid=1 AND a.id<>(SELECT min(b.id) FROM address b"
        " JOIN identity j ON j.id=b.identity_id WHERE j.customer_id=i.customer_id)"
    )
    odd = {row[0] for row in shop.query(planted)}
    heads = oddness.queue(shop, 500)
    assert {head.order for head in heads} <= odd
    assert len(heads) >= 0.6 * len(odd) > 3
    assert {head.kind for head in heads} == {"gift", "borrowed"}
    assert len(heads) <= 0.01 * 6_000


def test_there_is_something_on_every_page(shop: Shop) -> None:
    assert one(shop, "SELECT count(*) FROM product") == 60
    assert one(shop, "SELECT count(*) FROM staff") == 3
    assert one(shop, "SELECT count(*) FROM customer WHERE kind='company'") >= 10
    assert one(shop, "SELECT count(DISTINCT channel) FROM identity") == 7
    assert one(shop, "SELECT count(*) FROM (SELECT 1 FROM identity GROUP BY customer_id HAVING count(*)>1)") >= 50
    assert one(shop, "SELECT count(*) FROM relation WHERE kind='referred'") >= 10
    assert one(shop, "SELECT count(*) FROM interaction WHERE kind='complaint'") >= 10
    assert one(shop, "SELECT count(*) FROM customer_summary WHERE tags<>''") >= 100
    due = [row[0] for row in shop.query("SELECT due_on FROM task WHERE done_ms IS NULL")]
    assert min(due) < UNTIL.isoformat() < max(due)


def test_a_chinese_shop_speaks_chinese_and_an_english_one_english(shop: Shop) -> None:
    english = read_settings(shop).language == "en"
    for table, column in (("product", "name"), ("interaction", "text"), ("task", "title"), ("address", "detail")):
        texts = [row[0] for row in shop.query(f'SELECT "{column}" FROM "{table}"')]
        assert texts
        assert all(any("一" <= letter <= "鿿" for letter in text) != english for text in texts)
    names = [row[0] for row in shop.query("SELECT name FROM customer")]
    assert all(any("一" <= letter <= "鿿" for letter in name) != english for name in names)


def test_the_demo_is_one_deed_and_can_be_undone(tmp_path: Path) -> None:
    with demo(tmp_path) as made:
        change = one(made, "SELECT id FROM change_set WHERE deed='make_demo'")
        made.undo(change)
        assert all(rows == [] for rows in rows_of(made).values())


def test_a_cancelled_demo_leaves_nothing(tmp_path: Path) -> None:
    class Impatient:
        def report(self, done: int, total: int = 0) -> None:
            if done:
                raise Cancelled

    with create_shop(tmp_path / "demo.regulars") as made:
        with pytest.raises(Cancelled):
            make_demo(made, customers=3_000, orders=3_000, until=UNTIL, progress=Impatient())
        assert all(rows == [] for rows in rows_of(made).values())


def test_a_second_demo_in_the_same_shop_adds_to_it(tmp_path: Path) -> None:
    with demo(tmp_path) as made:
        make_demo(made, customers=10, orders=20, until=UNTIL)
        assert one(made, "SELECT count(*) FROM customer") == 310
        assert one(made, "SELECT count(*) FROM sales_order") == 920


def test_what_the_shop_has_decided_stays(tmp_path: Path) -> None:
    with create_shop(tmp_path / "demo.regulars", ShopSettings(name="Mine", zone="America/New_York")) as made:
        make_demo(made, customers=20, orders=200, until=UNTIL, language="en")
        settings = read_settings(made)
        assert (settings.name, settings.currency, settings.zone) == ("Mine", "CNY", "America/New_York")
        assert {row[0] for row in made.query("SELECT DISTINCT zone FROM sales_order")} == {"America/New_York"}


def test_holiday_and_brand_buyers_can_be_found(shop: Shop) -> None:
    only_one_brand = (
        "SELECT count(*) FROM (SELECT i.customer_id FROM identity i JOIN sales_order o ON o.identity_id=i.id"
        " JOIN order_line l ON l.order_id=o.id JOIN product p ON p.id=l.product_id"
        " GROUP BY i.customer_id HAVING count(DISTINCT p.brand)=1 AND count(DISTINCT o.id)>=3)"
    )
    assert one(shop, only_one_brand) >= 20
    always_coupon = (
        "SELECT count(*) FROM (SELECT i.customer_id FROM identity i JOIN sales_order o ON o.identity_id=i.id"
        " GROUP BY i.customer_id HAVING min(o.coupon_code)<>'' AND count(*)>=3)"
    )
    assert one(shop, always_coupon) >= 50


@pytest.mark.parametrize("until", [date(2024, 2, 29), date(2019, 1, 1), date(2041, 7, 1)])
def test_any_last_day_will_do(until: date) -> None:
    calendar = Calendar(until)
    assert len(calendar.dates) == DAYS
    assert calendar.dates[-1] == until


def test_spring_festival_is_true_where_it_is_known() -> None:
    assert lunar(2024)["spring"] == date(2024, 2, 10)
    assert lunar(2031) == {}
    for year in range(2019, 2031):  # each is so many days after a new moon; one was on 2000-01-07 at 02:14 in China
        for name, age_days in (("spring", 0), ("dragon_boat", 4), ("mid_autumn", 14)):
            since = (lunar(year)[name] - date(2000, 1, 7)).days - age_days
            off = since % 29.530588
            assert min(off, 29.530588 - off) < 1.5, (year, name)


def test_some_come_twice_as_platforms_mask_them(shop: Shop) -> None:
    """By a masked phone, a masked name, or the street with the flat hidden; whom they double is there in full."""
    twice = shop.query(
        "SELECT i.customer_id, a.receiver, a.phone, a.district FROM address a JOIN identity i ON i.id=a.identity_id"
        " WHERE a.phone='' OR a.phone LIKE '%****%'"
    )
    assert len(twice) == round(int(str(one(shop, "SELECT count(*) FROM customer"))) * doubles.SHARE)
    for customer, receiver, phone, district in twice:
        assert one(shop, "SELECT name FROM customer WHERE id=?", customer) == receiver
        orders = (
            "SELECT DISTINCT receiver FROM sales_order WHERE identity_id=(SELECT id FROM identity WHERE customer_id=?)"
        )
        assert shop.query(orders, customer) == [(receiver,)]
        originals = shop.query(
            "SELECT receiver FROM address WHERE phone LIKE ? AND phone NOT LIKE '%*%' AND (district=? OR ?<>'')",
            phone.replace("****", "%") or "1%",
            district,
            phone,
        )
        assert [
            name
            for (name,) in originals
            if name == receiver
            or name[0] == receiver[0]
            or name[-1] == receiver[-1]
            or name.split()[-1] == receiver.split()[-1]
        ]
