"""Writing the demo shop: one change set, made and stored in chunks, so that a million customers fit in memory."""

from collections.abc import Iterator
from datetime import date
from random import Random

from desktop.domain.progress import Progress, Silent
from desktop.services.demo import doubles
from desktop.services.demo.goods import Catalogue
from desktop.services.demo.names import Names
from desktop.services.demo.people import ADDRESS, ANONYMOUS_SHARE, CONTACT, CUSTOMER, IDENTITY, People
from desktop.services.demo.places import places
from desktop.services.demo.sales import CURRENCY, LINE, ORDER, Sales
from desktop.services.demo.seasons import Calendar
from desktop.services.demo.stories import FACT, INTERACTION, RELATION, TASK, Ids, Stories
from desktop.services.demo.texts import STAFF
from desktop.services.shops import read_settings, save_settings
from desktop.storage.changes import Change, table_name
from desktop.storage.shopfile import Shop
from desktop.storage.sqlite import built_afterwards, large_cache
from desktop.storage.tables import (
    Address,
    Category,
    ContactPoint,
    Customer,
    Fact,
    Identity,
    Interaction,
    OrderLine,
    Product,
    Relation,
    SalesOrder,
    Staff,
    Task,
)

CHUNK_CUSTOMERS = 2_000
CHUNK_ORDERS = 10_000
MANY = 50_000  # customers, from which orders have few lines
TOLD = 20_000  # customers whom stories are told of, at most; otherwise half of all
MOST_TASKS = 40
FILLED = tuple(
    table_name(model)
    for model in (Customer, Identity, ContactPoint, Address, SalesOrder, OrderLine, Fact, Interaction, Task, Relation)
)
SHOP_NAMES = {"zh": "山茶小铺", "en": "Camellia & Co"}


def make_demo(
    shop: Shop,
    *,
    customers: int = 2_000,
    orders: int = 6_000,
    seed: int = 1,
    until: date,
    language: str = "zh",
    progress: Progress | None = None,
) -> None:
    """Fill a shop with so many customers and orders, in one change set; all of them, or none if it is cancelled.

    language: zh or en. until: the last day; the first is three years before. The same arguments on an empty shop give
    the same rows, ULIDs and the time of writing aside. What the shop has not decided yet (name, currency, language) is
    set first.
    """
    language = "en" if language.startswith("en") else "zh"
    progress = progress or Silent()
    zone = _settle(shop, language)
    with (
        large_cache(shop.connection()),
        shop.change("make_demo", customers=customers, orders=orders, seed=seed) as change,
        built_afterwards(change.connection, FILLED),
    ):
        first = change.reserve(Customer)
        calendar, catalogue = Calendar(until), Catalogue(language)
        ids = _plant(change, language, catalogue)
        people = People(language, calendar, Names(language), places(language))
        sales = Sales(language, calendar, catalogue, zone, ids.first_product, customers > MANY, people)
        stories = Stories(language, calendar, catalogue, zone, sales.midnights, ids)
        told_share = min(0.5, TOLD / max(customers, 1))
        done = 0
        for number, (customer_count, order_count) in enumerate(_chunks(customers, orders)):
            progress.report(done, orders)
            rng = Random(f"{seed} {number}")
            task_count = 0 if number else min(MOST_TASKS, 3 + customers // 40)
            _write_chunk(change, rng, people, sales, stories, customer_count, order_count, told_share, task_count)
            done += order_count
        change.touched.update(range(first, change.reserve(Customer)))
        change.knows_touched = True
        progress.report(done, orders)


def _settle(shop: Shop, language: str) -> str:
    """Decide what an empty shop has left open; returns the zone."""
    settings = read_settings(shop)
    wanted = {"name": SHOP_NAMES[language], "currency": CURRENCY, "language": language}
    open_still = {name: value for name, value in wanted.items() if not getattr(settings, name)}
    if open_still:
        settings = save_settings(shop, None, **open_still)
    return settings.zone


def _plant(change: Change, language: str, catalogue: Catalogue) -> Ids:
    """Staff, categories and products."""
    staff = change.insert_rows(Staff, ("name",), [(name,) for name in STAFF[language]])
    first_category = change.insert_rows(Category, ("name",), [(name,) for _, name in catalogue.categories]).start
    places_of = {code: place for place, (code, _) in enumerate(catalogue.categories)}
    first_product = change.reserve(Product)
    mark = f"-{first_product}" if first_product > 1 else ""  # a second demo in the same file has goods of its own
    change.insert_rows(
        Product,
        ("key", "name", "sku", "brand", "category_id", "list_minor", "currency"),
        [
            (
                good.sku + mark,
                good.name,
                good.sku + mark,
                good.brand,
                first_category + places_of[good.category],
                good.list_minor,
                CURRENCY,
            )
            for good in catalogue.goods
        ],
    )
    fields = dict(change.query("SELECT code, id FROM field"))
    return Ids(fields, list(staff), first_product)


def _chunks(customers: int, orders: int) -> Iterator[tuple[int, int]]:
    """Customers and orders of each chunk; the sums are exact."""
    count = max(-(-customers // CHUNK_CUSTOMERS), -(-orders // CHUNK_ORDERS), 1)
    for number in range(count):
        before, after = number, number + 1
        yield (
            customers * after // count - customers * before // count,
            orders * after // count - orders * before // count,
        )


def _write_chunk(
    change: Change,
    rng: Random,
    people: People,
    sales: Sales,
    stories: Stories,
    customer_count: int,
    order_count: int,
    told_share: float,
    task_count: int,
) -> None:
    anonymous = int(order_count * ANONYMOUS_SHARE) if customer_count else order_count
    first = change.reserve(Customer)
    customer_ids = range(first, first + customer_count)
    first_address = change.reserve(Address)
    buyers, rows = people.make(rng, customer_ids, order_count - anonymous, change.reserve(Identity), first_address)
    twice = doubles.plant(Random(first), buyers, rows, first_address)
    tell = {customer_id for customer_id in customer_ids if rng.random() < told_share} - twice
    first_more = first_address + len(rows.addresses)
    sold = sales.make(rng, buyers, anonymous, change.reserve(SalesOrder), first_more, tell)
    told = stories.make(rng, buyers, sold.sales, tell)
    told.tasks += stories.tasks(rng, [buyer for buyer in buyers if buyer.customer_id in tell], task_count)
    change.insert_rows(Customer, CUSTOMER, rows.customers)
    change.insert_rows(Identity, IDENTITY, rows.identities)
    change.insert_rows(ContactPoint, CONTACT, rows.contacts)
    change.insert_rows(Address, ADDRESS, rows.addresses)
    change.insert_rows(Address, (*ADDRESS, "is_own"), sold.addresses)
    change.insert_rows(Relation, RELATION, told.relations)
    change.insert_rows(SalesOrder, ORDER, sold.orders)
    change.insert_rows(OrderLine, LINE, sold.lines)
    change.insert_rows(Fact, FACT, told.facts)
    change.insert_rows(Interaction, INTERACTION, told.interactions)
    change.insert_rows(Task, TASK, told.tasks)
