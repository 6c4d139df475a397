"""Importing: who is who whatever the order of files, orders only move forward, undo is exact, findings are kept."""

import itertools
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import UnknownFormat, UnreadableFile
from desktop.domain.progress import Cancelled
from desktop.domain.resources import resource
from desktop.services import customers, history, importing, merging, profiles, shops
from desktop.storage.shopfile import Shop
from tests.shops_for_tests import contents, make_shop, taobao_file, taobao_row

CUSTOMERS = "First Name,Last Name,Email,Accepts Email Marketing,Phone,Tags,Note"
ITEMS = (
    "子订单编号,主订单编号,标题,价格,购买数量,外部系统编号,商品属性,订单状态,买家应付货款,"
    "买家实际支付金额,退款状态,退款金额,订单付款时间"
)


@pytest.fixture
def shop(tmp_path: Path):
    with make_shop(tmp_path) as opened:
        yield opened


def take_in(shop: Shop, *paths: Path, **options: object) -> importing.FileReport:
    return importing.import_files(shop, paths, **options).files[-1]  # type: ignore[arg-type]


def customers_file(folder: Path, *rows: str, name: str = "customers_export.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([CUSTOMERS, *rows]) + "\n", encoding="utf-8")
    return path


def items_file(folder: Path, *rows: str, name: str = "ExportOrderDetailList.csv") -> Path:
    path = folder / name
    path.write_text("\n".join([ITEMS, *rows]) + "\n", encoding="gb18030")
    return path


def item(
    key: int, order: int, title: str = "手工皂", paid: str = "44.00", refund: str = "0.00", refunds: str = ""
) -> str:
    return (
        f'"=""{key}""","=""{order}""",{title},{paid},1,SKU-{title},颜色:白,交易成功,{paid},{paid},'
        f"{refunds or '没有申请退款'},{refund},2026-05-23 10:01:00"
    )


def people(shop: Shop) -> set[frozenset[str]]:
    """Which order numbers belong to one customer."""
    groups: dict[int, set[str]] = {}
    for customer, number in shop.query(
        "SELECT i.customer_id, o.number FROM sales_order o JOIN identity i ON i.id=o.identity_id"
    ):
        groups.setdefault(customer, set()).add(number)
    return {frozenset(numbers) for numbers in groups.values()}


def listed(shop: Shop) -> int:
    return shop.query("SELECT count(*) FROM customer_summary WHERE is_listed=1")[0][0]


# Who is who

FILES = [
    [taobao_row(1, "tb甲", phone="13800000001"), taobao_row(2, "tb乙", phone="13800000002")],
    [taobao_row(3, "tb甲", phone="13800000003"), taobao_row(4, "tb丙", phone="13800000004")],
    [taobao_row(5, "tb丁", phone="13800000003"), taobao_row(6, "tb丁", phone="13800000002")],
    [taobao_row(7, "tb戊", phone="138****0004"), taobao_row(8, "tb丙", phone="+86 138-0000-0004")],
]
# 甲 has phones 1 and 3; 丁 has 3 and 2, so 乙 is she as well; 戊's masked phone joins nobody.
EXPECTED = {frozenset("12356"), frozenset("48"), frozenset("7")}


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))), ids=lambda order: "".join(map(str, order)))
def test_who_is_who_does_not_depend_on_the_order_of_files(order: tuple[int, ...], tmp_path: Path) -> None:
    with make_shop(tmp_path) as shop:
        for number in order:
            take_in(shop, taobao_file(tmp_path, *FILES[number], name=f"{number}.csv"))
        assert people(shop) == EXPECTED
        assert listed(shop) == 3
        assert shops.check(shop).derived_wrong == 0


@settings(max_examples=12)
@given(
    pairs=st.lists(st.tuples(st.sampled_from("甲乙丙丁"), st.integers(0, 4)), min_size=1, max_size=12),
    rng=st.randoms(use_true_random=False),
)
def test_any_cut_of_rows_into_files_gives_the_same_people(
    pairs: list[tuple[str, int]], rng, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rows = [taobao_row(n, f"tb{who}", phone=f"1380000000{phone}") for n, (who, phone) in enumerate(pairs, 1)]
    seen = []
    for shuffled in (False, True):
        folder = tmp_path_factory.mktemp("who")
        if shuffled:
            rng.shuffle(rows)
        with make_shop(folder) as shop:
            step = rng.randint(1, len(rows)) if shuffled else len(rows)
            for start in range(0, len(rows), step):
                take_in(shop, taobao_file(folder, *rows[start : start + step], name=f"{start}.csv"))
            seen.append((people(shop), listed(shop)))
    assert seen[0] == seen[1]


def test_a_phone_however_it_is_written_is_one_phone(shop: Shop, tmp_path: Path) -> None:
    spellings = ["13800001234", "+86 138 0000 1234", "0086-13800001234", "8613800001234"]
    rows = [taobao_row(n, f"tb{n}", phone=phone) for n, phone in enumerate(spellings, 1)]
    take_in(shop, taobao_file(tmp_path, *rows))
    assert people(shop) == {frozenset("1234")}


def test_an_email_joins_across_platforms(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, resource("samples", "shopify_orders.csv"))
    before = listed(shop)
    report = take_in(
        shop, customers_file(tmp_path, "Anna,F,ANNA.Fields@Example.com,yes,,vip,", "Dan,X,d@example.com,,,,")
    )
    assert (report.customers, report.customers_new, report.customers_matched) == (2, 1, 1)
    assert listed(shop) == before + 1
    (anna,) = customers.find(shop, "anna.fields@example.com")
    assert profiles.profile(shop, anna.id).tags == ("vip",)


@pytest.mark.parametrize("phone", ["138****1234", "13800001234-5678", "无"])
def test_what_is_no_full_phone_joins_nobody(phone: str, shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1, "tb甲", phone=phone), taobao_row(2, "tb乙", phone=phone)))
    assert people(shop) == {frozenset("1"), frozenset("2")}


def test_an_order_without_anybody_is_an_order_all_the_same(shop: Shop, tmp_path: Path) -> None:
    report = take_in(shop, taobao_file(tmp_path, taobao_row(1, "null", name="", phone="")))
    assert (report.orders, report.customers_new, listed(shop)) == (1, 0, 0)
    assert shop.query("SELECT identity_id, paid_minor FROM sales_order") == [(None, 8800)]


def test_who_is_seen_under_masks_only_is_a_customer_by_what_is_seen(shop: Shop, tmp_path: Path) -> None:
    place = "浙江省 杭州市 西湖区 文三路8号"
    one, two = (taobao_row(n, "null", name="张**", phone="138****1234") for n in (1, 2))
    other = taobao_row(3, "null", name="张**", phone="139****5678")
    rows = [row.replace(f"浙江省 杭州市 西湖区 文三路{n}号", place) for n, row in enumerate((one, two, other), 1)]
    report = take_in(shop, taobao_file(tmp_path, *rows))
    assert people(shop) == {frozenset("12"), frozenset("3")}
    assert shop.query("SELECT DISTINCT name FROM customer") == [("张**",)]
    assert (report.customers_new, take_in(shop, taobao_file(tmp_path, *rows)).change) == (2, None)


def test_two_names_on_one_phone_are_two_people(shop: Shop, tmp_path: Path) -> None:
    rows = [taobao_row(n, "null", name=name) for n, name in enumerate(("王小芳", "王磊", "王小芳"), 1)]
    take_in(shop, taobao_file(tmp_path, *rows))
    assert people(shop) == {frozenset("13"), frozenset("2")}


@pytest.mark.parametrize("phone", ["00000000000", "13800138000", "400-800-1234"])
def test_a_number_that_nobody_has_joins_nobody(phone: str, shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, *(taobao_row(n, f"tb{n}", phone=phone) for n in (1, 2))))
    assert people(shop) == {frozenset("1"), frozenset("2")}


def test_a_number_for_one_parcel_leaves_the_last_real_one(shop: Shop, tmp_path: Path) -> None:
    rows = [taobao_row(1, day="2026-05-01"), taobao_row(2, phone="13900001234-5678", day="2026-05-09")]
    take_in(shop, taobao_file(tmp_path, *rows))
    assert shop.query("SELECT value, key, seen_on FROM contact_point ORDER BY id") == [
        ("13800001234", "8613800001234", "2026-05-01"),
        ("13900001234-5678", "", "2026-05-09"),
    ]


def test_a_join_of_two_who_were_known_and_its_exact_undo(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, *FILES[0]))
    one, other = sorted(row[0] for row in shop.query("SELECT id FROM customer"))
    profiles.set_fact(shop, other, "diet", profiles.FactDraft("不吃辣", why="闲聊"))
    before = contents(shop)
    joining = taobao_file(
        tmp_path, taobao_row(9, "tb甲", phone="13800000002"), taobao_row(10, "tb新", phone="13800000001"), name="b.csv"
    )
    report = take_in(shop, joining)
    assert people(shop) == {frozenset({"1", "2", "9", "10"})}
    assert listed(shop) == 1
    assert profiles.profile(shop, other).id == one, "who was joined answers as who she became"
    assert profiles.profile(shop, one).value("diet") == "不吃辣"
    assert [hit.id for hit in customers.find(shop, "13800000002")] == [one]
    undone = history.undo(shop, report.change)
    assert undone.kept == []
    assert contents(shop) == before
    after = history.undo(shop, undone.change_id)  # and again
    assert after.kept == []
    assert people(shop) == {frozenset({"1", "2", "9", "10"})}


def test_a_merge_by_hand_is_respected_by_later_files(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, *FILES[0]))
    one, other = sorted(row[0] for row in shop.query("SELECT id FROM customer"))
    merging.merge(shop, one, other)
    take_in(shop, taobao_file(tmp_path, taobao_row(9, "tb乙", phone="13800000002"), name="b.csv"))
    assert people(shop) == {frozenset("129")}


# Orders

STATES = ["等待买家付款", "买家已付款，等待卖家发货", "卖家已发货，等待买家确认", "交易成功"]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_an_order_only_moves_forward(order: tuple[int, ...], shop: Shop, tmp_path: Path) -> None:
    highest = -1
    for number in order:
        report = take_in(shop, taobao_file(tmp_path, taobao_row(1, status=STATES[number]), name=f"{number}.csv"))
        assert report.new + report.changed + report.same == 1
        highest = max(highest, number)
        expected = ("unpaid", "paid", "shipped", "completed")[highest]
        assert shop.query("SELECT status FROM sales_order") == [(expected,)]


def test_a_file_twice_changes_nothing_and_says_so(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, *[row for rows in FILES for row in rows])
    first = take_in(shop, file)
    before, deeds = contents(shop), len(history.changes(shop))
    again = take_in(shop, file)
    assert (first.new, again.new, again.changed, again.same) == (8, 0, 0, 8)
    assert again.change is None
    assert (again.customers_new, len(history.changes(shop))) == (0, deeds)
    assert contents(shop) == before
    assert list(importing.imported_before(shop, [file])) == [file]


def test_a_dry_run_counts_and_stores_nothing(shop: Shop, tmp_path: Path) -> None:
    file = taobao_file(tmp_path, *FILES[0], *FILES[2])
    before, deeds = contents(shop), len(history.changes(shop))
    dry = take_in(shop, file, dry_run=True)
    assert dry.change is None
    assert (contents(shop), len(history.changes(shop))) == (before, deeds)
    real = take_in(shop, file)
    one, other = dry.as_json(), real.as_json()
    for answer in (one, other):
        answer.pop("seconds"), answer.pop("change")
    assert one == other


def test_a_preview_counts_as_the_import_does(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1, status=STATES[1]), taobao_row(2)))
    file = taobao_file(tmp_path, taobao_row(1), taobao_row(2), taobao_row(3, "tb新", phone="13911110000"), name="b.csv")
    before = contents(shop)
    preview = importing.preview_files(shop, [file])
    assert contents(shop) == before
    seen = {what: preview.total(what) for what in ("new", "changed", "same")}
    report = take_in(shop, file)
    assert seen == {"new": report.new, "changed": report.changed, "same": report.same}
    assert seen == {"new": 1, "changed": 1, "same": 1}


def test_a_number_twice_in_a_long_file_is_no_crash(shop: Shop, tmp_path: Path) -> None:
    rows = [taobao_row(n, f"tb{n % 50}", phone=f"138{n % 50:08d}") for n in range(1, 5_200)]
    report = take_in(shop, taobao_file(tmp_path, *rows, taobao_row(7, paid="9.00"), rows[7]))
    assert report.orders == 5_199
    assert "repeated_order" in {str(finding.problem) for finding in report.findings}


# Items


def test_items_join_their_orders_whichever_file_is_named_first(shop: Shop, tmp_path: Path) -> None:
    items = items_file(tmp_path, item(101, 1), item(102, 1, "香薰"), item(103, 99))
    orders = taobao_file(tmp_path, taobao_row(1), taobao_row(2))
    result = importing.import_files(shop, [items, orders])
    assert [report.format for report in result.files] == ["taobao_orders", "taobao_items"]
    lines = result.files[1]
    assert (lines.orders, lines.order_lines, lines.new, lines.orders_waiting) == (2, 3, 3, 1)
    assert shop.query(
        "SELECT o.number, l.title, l.paid_minor FROM order_line l JOIN sales_order o ON o.id=l.order_id ORDER BY l.key"
    ) == [("1", "手工皂", 4400), ("1", "香薰", 4400), ("99", "手工皂", 4400)]
    assert {row[0] for row in shop.query("SELECT name FROM product")} == {"手工皂", "香薰"}
    again = importing.import_files(shop, [items, orders])
    assert again.changes == []


def test_items_wait_for_their_orders_and_give_the_same_shop(shop: Shop, tmp_path: Path) -> None:
    items, orders = (
        items_file(tmp_path, item(101, 1), item(102, 2)),
        taobao_file(tmp_path, taobao_row(1), taobao_row(2)),
    )
    report = take_in(shop, items)
    assert (report.orders, report.order_lines, report.orders_waiting) == (2, 2, 2)
    assert shop.query("SELECT sum(is_valid), sum(paid_minor) FROM sales_order") == [(0, 0)]
    take_in(shop, orders)
    ask = "SELECT number, status, business_date, paid_minor, is_valid, title FROM sales_order ORDER BY number"
    with make_shop(tmp_path, "other.shop") as other:
        importing.import_files(other, [orders, items])
        assert shop.query(ask) == other.query(ask)
    assert shop.query("SELECT count(*) FROM sales_order WHERE identity_id IS NULL") == [(0,)]


def test_a_line_twice_in_one_file_is_no_crash(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1)))
    take_in(shop, items_file(tmp_path, item(101, 1), item(101, 1), item(102, 1)))
    assert shop.query("SELECT count(*) FROM order_line") == [(2,)]


def test_a_later_refund_of_a_line_moves_it_forward(shop: Shop, tmp_path: Path) -> None:
    take_in(shop, taobao_file(tmp_path, taobao_row(1)))
    take_in(shop, items_file(tmp_path, item(101, 1)))
    before = contents(shop)
    report = take_in(shop, items_file(tmp_path, item(101, 1, refund="44.00", refunds="退款成功"), name="later.csv"))
    assert (report.new, report.changed) == (0, 1)
    assert shop.query("SELECT refunded_minor FROM order_line") == [(4400,)]
    assert take_in(shop, items_file(tmp_path, item(101, 1), name="old.csv")).change is None
    history.undo(shop, report.change)
    assert contents(shop) == before


# What is wrong with a file


def test_findings_are_kept_with_the_file(shop: Shop, tmp_path: Path) -> None:
    bad_money, bad_day = taobao_row(2, paid="acht"), taobao_row(3, day="2026-13-45")
    report = take_in(shop, taobao_file(tmp_path, taobao_row(1), bad_money, bad_day))
    assert report.findings_count == len(report.findings) > 0
    assert {finding.line for finding in report.findings} == {3, 4}
    stored = shop.query('SELECT line, "column", text, problem FROM file_finding ORDER BY id')
    assert stored == [(f.line, f.column, f.text, str(f.problem)) for f in report.findings]
    assert shop.query("SELECT name, format, lines FROM source_file") == [("ExportOrderList.csv", "taobao_orders", 4)]
    target = tmp_path / "findings.xlsx"
    importing.save_findings(target, ("Line", "Text"), [(f.line, f.text) for f in report.findings])
    assert zipfile.is_zipfile(target)


def test_a_file_that_cannot_be_read_stops_no_other(shop: Shop, tmp_path: Path) -> None:
    empty, strange = tmp_path / "empty.csv", tmp_path / "strange.csv"
    empty.write_bytes(b"")
    strange.write_text("a,b,c\n1,2,3\n")
    good = taobao_file(tmp_path, taobao_row(1))
    result = importing.import_files(shop, [empty, tmp_path / "missing.csv", strange, good])
    assert [report.name for report in result.files] == [good.name]
    assert [(path.name, type(error)) for path, error in result.refused] == [
        ("empty.csv", UnreadableFile),
        ("missing.csv", UnreadableFile),
        ("strange.csv", UnknownFormat),
    ]


@pytest.mark.parametrize("stop_at", [1, 2, 3])
def test_cancelled_it_stores_nothing(stop_at: int, shop: Shop, tmp_path: Path) -> None:
    class Stop:
        calls = 0

        def report(self, done: int, total: int = 0) -> None:
            self.calls += 1
            if self.calls == stop_at:
                raise Cancelled

    rows = [taobao_row(n, f"tb{n % 50}", phone=f"138{n % 50:08d}") for n in range(1, 7_000)]
    before = contents(shop)
    with pytest.raises(Cancelled):
        take_in(shop, taobao_file(tmp_path, *rows), progress=Stop())
    assert contents(shop) == before


def test_past_imports_tell_what_came_in_and_what_was_taken_back(shop: Shop, tmp_path: Path) -> None:
    first = take_in(shop, taobao_file(tmp_path, *FILES[0], name="a.csv"))
    take_in(shop, taobao_file(tmp_path, *FILES[1], name="b.csv"))
    undo = history.undo(shop, first.change)
    found = importing.past_imports(shop)
    assert [(past.file, past.lines, past.new, past.undone_by) for past in found] == [
        ("b.csv", 3, 2, None),
        ("a.csv", 3, 2, undo.change_id),
    ]
    assert importing.imported_before(shop, [tmp_path / "a.csv", tmp_path / "b.csv"]).keys() == {tmp_path / "b.csv"}


# Customer lists


def test_a_customer_list_brings_facts_and_never_overwrites(shop: Shop, tmp_path: Path) -> None:
    file = customers_file(tmp_path, 'Anna,Fields,anna@example.com,yes,+44 20 7946 0018,"vip, tea",likes oolong')
    report = take_in(shop, file)
    assert report.as_json()["customers"] == 1
    assert "orders" not in report.as_json()
    (anna,) = customers.find(shop, "anna")
    profile = profiles.profile(shop, anna.id)
    assert (set(profile.tags), profile.value("note"), profile.value("accepts_email")) == (
        *({"vip", "tea"}, "likes oolong"),
        "yes",
    )
    profiles.rename(shop, anna.id, "Anna F.")
    take_in(shop, customers_file(tmp_path, "Ann,Field,anna@example.com,no,,,dislikes oolong", name="b.csv"))
    after = profiles.profile(shop, anna.id)
    assert (after.name, after.value("note"), after.value("accepts_email")) == ("Anna F.", "likes oolong", "yes")


def test_the_samples_are_read_without_a_finding(shop: Shop) -> None:
    result = importing.import_files(shop, sorted(resource("samples").glob("*.csv")))
    assert result.refused == []
    figures = {
        report.format: (
            report.orders,
            report.valid_orders,
            report.paid_all_minor,
            report.refunded_minor,
            report.currency,
        )
        for report in result.files
    }
    assert figures == {
        "shopify_orders": (5, 3, 12_130, 5_150, "GBP"),
        "taobao_orders": (10, 7, 89_100, 8_800, "CNY"),
    }
    assert [report.findings for report in result.files] == [[], []]
    assert shops.check(shop).is_well


def test_a_late_line_of_an_order_file_counts_no_order_anew(shop: Shop) -> None:
    late = Path(__file__).parent.parent / "importers" / "data" / "shopify_orders_79_columns.csv"
    report = importing.import_files(shop, [late]).files[0]
    assert report.orders == shop.query("SELECT count(*) FROM sales_order")[0][0] > report.valid_orders
