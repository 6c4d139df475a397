"""The preview is a diff: it says what the import then does, keeps what persons wrote, and takes their decisions."""

from pathlib import Path

import pytest

from desktop.domain.resources import resource
from desktop.services import contacts, customers, history, importing, profiles
from desktop.services.importing import Edits, Entry
from desktop.storage.shopfile import Shop
from desktop.storage.tables import OrderLine, SalesOrder
from tests.services.test_importing import customers_file, item, items_file
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

BROKEN = taobao_row(3).replace("88.00,交易成功", "8O.00,交易成功")  # the amount that was paid holds a letter
COUNTS = ("new", "changed", "same", "findings_count", "conflicts_count", "orders_waiting")


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def take_in(shop: Shop, path: Path, edits: Edits | None = None) -> importing.FileReport:
    return importing.import_files(shop, [path], edits={path: edits or Edits()}).files[-1]


def look(shop: Shop, *paths: Path, edits: Edits | None = None) -> list[Entry]:
    preview = importing.preview_files(shop, paths, edits={path: edits or Edits() for path in paths})
    return [entry for each in preview.files for entry in each.kept.entries(range(len(each.kept)))]


def counts(report: importing.FileReport) -> dict[str, int]:
    return {name: getattr(report, name) for name in COUNTS}


def agrees(shop: Shop, *paths: Path) -> None:
    """Preview, dry run and import count the same, and the first two store nothing."""
    before = contents(shop)
    seen = [counts(each.report) for each in importing.preview_files(shop, paths).files]
    dry = [counts(each) for each in importing.import_files(shop, paths, dry_run=True).files]
    assert contents(shop) == before
    assert seen == dry
    assert seen == [counts(each) for each in importing.import_files(shop, paths).files]


def write_order(shop: Shop, **values: object) -> None:
    """An edit of the first order, as a person would make it."""
    with shop.change("mark_order", number="1") as change:
        change.update(SalesOrder, 1, **values)


# What it counts


@pytest.mark.parametrize("name", ["shopify_orders.csv", "shopify_customers.csv"])
def test_the_samples_count_alike_twice(name: str, shop: Shop) -> None:
    found = resource("samples", name)
    agrees(shop, found)
    agrees(shop, found)


def test_several_files_count_as_if_they_came_in_one_after_the_other(shop: Shop, tmp_path: Path) -> None:
    orders = taobao_file(tmp_path, taobao_row(1), taobao_row(2, paid="昨天"))
    items = items_file(tmp_path, item(11, 1), item(12, 1), item(13, 9))
    agrees(shop, items, orders)
    agrees(shop, items, orders)


def test_customers_who_come_again_far_down_the_list_count_alike(shop: Shop, tmp_path: Path) -> None:
    rows = [f"N{n},,n{n % 4000}@example.com,yes,,vip{n % 2},note" for n in range(9_000)]
    agrees(shop, customers_file(tmp_path, *rows))


def test_lines_inside_a_known_order_that_change_are_a_change(shop: Shop, tmp_path: Path) -> None:
    sample = resource("samples", "shopify_orders.csv").read_text("utf-8")
    first = tmp_path / "a.csv"
    first.write_text(sample, "utf-8")
    take_in(shop, first)
    with shop.change("mark_order", number="x") as change:
        change.delete(OrderLine, [1])
    (changed,) = [entry for entry in look(shop, first) if entry.what == "changed"]
    assert [name for name, _, _ in changed.change] == ["order_line"]
    agrees(shop, first)


def test_a_changed_order_is_told_field_by_field(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1, status="卖家已发货，等待买家确认")))
    (entry,) = look(shop, taobao_file(tmp_path, taobao_row(1, paid="80.00"), name="b.csv"))
    assert entry.what == "changed"
    change = {name: (old, new) for name, old, new in entry.change}
    assert change["status"] == ("shipped", "completed")
    assert change["paid_minor"] == (8800, 8000)


def test_a_changed_customer_is_told_field_by_field(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, customers_file(tmp_path, "Anna,Fields,anna@example.com,,,,"))
    (entry,) = look(shop, customers_file(tmp_path, "Anna,Fields,anna@example.com,yes,,vip,tea", name="b.csv"))
    assert sorted(entry.change) == [("accepts_email", "", "yes"), ("note", "", "tea"), ("tags", None, "vip")]
    agrees(shop, tmp_path / "b.csv")


def test_every_row_can_be_paged_filtered_and_found_by_text(shop: Shop, tmp_path: Path) -> None:
    rows = [taobao_row(n, f"tb{n}", phone=f"138{n:08d}") for n in range(1, 1_501)]
    preview = importing.preview_files(shop, [taobao_file(tmp_path, *rows, BROKEN)])
    kept = preview.files[0].kept
    assert [entry.number for entry in kept.entries(kept.chosen("new")[1_490:])] == [str(n) for n in range(1_491, 1_501)]
    assert [entry.number for entry in kept.entries(kept.chosen("all", "TB1234"))] == ["1234"]
    assert len(kept.chosen("finding")) == 1
    assert len(kept.chosen("same")) == 0


def test_the_first_rows_are_told_before_the_file_is_read(shop: Shop, tmp_path: Path) -> None:
    rows = [taobao_row(n, f"tb{n}") for n in range(1, 7_000)]
    told: list[tuple[int, bool]] = []
    importing.preview_files(
        shop,
        [taobao_file(tmp_path, *rows)],
        coming=lambda preview: told.append((len(preview.files[0].kept), preview.is_whole)),
    )
    assert told == [(5_000, False)]


# Conflicts


def test_what_a_person_wrote_on_an_order_stays_unless_the_owner_says_otherwise(shop: Shop, tmp_path: Path) -> None:
    first = taobao_file(tmp_path, taobao_row(1, name="王小芳", status="卖家已发货，等待买家确认"), taobao_row(2))
    take_in(shop, first)
    write_order(shop, receiver="王芳", title="皂")
    assert take_in(shop, first).conflicts == [], "the file says what stood there before: nothing new"
    newer = taobao_file(tmp_path, taobao_row(1, name="李雷"), taobao_row(2), name="b.csv")
    entry = look(shop, newer)[0]
    assert entry.conflicts == (("receiver", "王芳", "李雷"),)
    assert "receiver" not in [name for name, _, _ in entry.change]
    report = take_in(shop, newer)
    assert [(each.field, each.ours, each.theirs, each.taken) for each in report.conflicts] == [
        ("receiver", "王芳", "李雷", False)
    ]
    assert shop.query("SELECT receiver, title, status FROM sales_order WHERE id=1") == [("王芳", "皂", "completed")]
    report = take_in(shop, newer, Edits(theirs={2}))
    assert (report.changed, [each.taken for each in report.conflicts]) == (1, [True])
    assert shop.query("SELECT receiver, title FROM sales_order WHERE id=1") == [("李雷", "皂")]
    assert look(shop, newer)[0].conflicts == ()


def test_an_edit_that_was_undone_is_no_edit(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1)))
    write_order(shop, receiver="王芳")
    history.undo(shop, history.changes(shop, 1)[0].id)
    assert look(shop, taobao_file(tmp_path, taobao_row(1, name="李雷"), name="b.csv"))[0].conflicts == ()


def test_names_and_facts_that_a_person_wrote_stay(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, customers_file(tmp_path, "Anna,Fields,anna@example.com,yes,,vip,oolong"))
    (anna,) = customers.find(shop, "anna")
    profiles.rename(shop, anna.id, "Anna F.")
    profiles.set_fact(shop, anna.id, "note", profiles.FactDraft("green tea"))
    profiles.end_fact(shop, anna.id, "accepts_email")
    customers.untag(shop, [anna.id], "vip")
    same = customers_file(tmp_path, "Anna,Fields,anna@example.com,yes,,vip,oolong", name="same.csv")
    assert take_in(shop, same).same == 1
    assert profiles.profile(shop, anna.id).tags == (), "a tag that a person took off does not come back"
    newer = customers_file(tmp_path, "Ann,Field,anna@example.com,no,,,coffee", name="b.csv")
    entry = look(shop, newer)[0]
    wanted = [("accepts_email", "", "no"), ("name", "Anna F.", "Ann Field"), ("note", "green tea", "coffee")]
    assert sorted(entry.conflicts) == wanted
    agrees(shop, newer)
    after = profiles.profile(shop, anna.id)
    assert (after.name, after.value("note"), after.value("accepts_email")) == ("Anna F.", "green tea", "")
    assert take_in(shop, newer, Edits(theirs={2})).changed == 1
    after = profiles.profile(shop, anna.id)
    assert (after.name, after.value("note"), after.value("accepts_email")) == ("Ann Field", "coffee", "no")


def test_a_phone_that_a_person_put_right_stays_right(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1, phone="13800001234")))
    ((row, customer),) = shop.query(
        "SELECT p.id, i.customer_id FROM contact_point p JOIN identity i ON i.id=p.identity_id"
    )
    contacts.edit_contact(shop, customer, row, contacts.ContactDraft("mobile", "13900005678"))
    take_in(shop, taobao_file(tmp_path, taobao_row(1), taobao_row(2), name="b.csv"))
    assert [value for (value,) in shop.query("SELECT value FROM contact_point")] == ["13900005678"]
    contacts.remove_contact(shop, customer, row)
    take_in(shop, taobao_file(tmp_path, taobao_row(3), name="c.csv"))
    assert shop.query("SELECT value FROM contact_point") == []


def test_an_address_that_a_person_took_away_does_not_come_back(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1)))
    ((row, customer),) = shop.query("SELECT a.id, i.customer_id FROM address a JOIN identity i ON i.id=a.identity_id")
    contacts.remove_address(shop, customer, row)
    take_in(shop, taobao_file(tmp_path, taobao_row(1), taobao_row(2), name="b.csv"))
    assert [detail for (detail,) in shop.query("SELECT detail FROM address")] == ["文三路2号"]


# Decisions before the import


def test_rows_left_out_and_cells_put_right_come_in_so_and_are_told_by_the_history(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, taobao_row(1), taobao_row(2), BROKEN)
    content = file.read_bytes()
    edits = Edits(left_out={3}, cells={(4, "买家实际支付金额"): "80.00"})
    preview = importing.preview_files(shop, [file], edits={file: edits})
    found = preview.files[0].kept.counts(edits)
    assert (found["new"], found["left_out"], found["finding"]) == (2, 1, 0)
    report = take_in(shop, file, edits)
    assert (report.new, report.left_out, report.cells_edited) == (2, 1, 1)
    assert shop.query("SELECT number, paid_minor FROM sales_order") == [("1", 8800), ("3", 8000)]
    assert file.read_bytes() == content
    made = history.changes(shop, 1)[0]
    assert (made.args["left_out"], made.args["cells_edited"]) == (1, 1)
    assert made.args["edited_cells"] == [[4, "买家实际支付金额", "80.00"]]
    assert made.args["left_out_lines"] == [[3, 3]]


def test_an_order_left_out_takes_its_late_lines_with_it(shop: Shop) -> None:
    found = resource("samples", "shopify_orders.csv")
    lines = {entry.line for entry in look(shop, found) if entry.can_come}
    take_in(shop, found, Edits(left_out=lines))
    assert shop.query("SELECT count(*) FROM sales_order") == [(0,)]


def test_a_row_is_read_again_by_itself(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, taobao_row(1), BROKEN, taobao_row(2))
    (seen,) = importing.preview_files(shop, [file]).files
    cells = dict(importing.cells_of(seen, 3))
    assert cells["买家实际支付金额"] == "8O.00"
    (entry,) = importing.row_again(shop, seen, Edits(cells={(3, "买家实际支付金额"): "80.00"}), 3)
    assert (entry.what, entry.number, entry.paid_minor) == ("new", "3", 8000)


def test_an_order_of_several_rows_is_read_again_whole(shop: Shop) -> None:
    (seen,) = importing.preview_files(shop, [resource("samples", "shopify_orders.csv")]).files
    for entry in seen.kept.entries(seen.kept.chosen("new")):
        again = importing.row_again(shop, seen, Edits(), entry.line)
        assert [each for each in again if each.can_come] == [entry]


def test_another_phone_in_a_customer_list_speaks_against_the_one_that_a_person_wrote(
    shop: Shop, tmp_path: Path
) -> None:
    head = "Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Phone,Tags,Note\n"
    first, newer = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text(head + "'77,Anna,F,,yes,+44 20 7946 0018,,\n", "utf-8")
    newer.write_text(head + "'77,Anna,F,,yes,+44 20 7946 0099,,\n", "utf-8")
    take_in(shop, first)
    ((row, customer),) = shop.query(
        "SELECT p.id, i.customer_id FROM contact_point p JOIN identity i ON i.id=p.identity_id"
    )
    contacts.edit_contact(shop, customer, row, contacts.ContactDraft("landline", "+44 20 7946 0055"))
    (entry,) = look(shop, newer)
    assert [each[:2] for each in entry.conflicts] == [("phone", "+44 20 7946 0055")]
    agrees(shop, newer)
    assert shop.query("SELECT count(*) FROM contact_point") == [(1,)]
    take_in(shop, newer, Edits(theirs={2}))
    assert shop.query("SELECT count(*) FROM contact_point") == [(2,)]
