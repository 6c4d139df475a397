"""Files that a shop has described itself: kept in its file, recognised by everyone who opens it, taken back by undo."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop import cli
from desktop.domain.errors import BadFormatFile, BadValue, NotFound, ReadOnlyShop, UnknownFormat
from desktop.importers.formats import read_format
from desktop.services import describing, own_formats
from desktop.services.history import changes, undo
from desktop.services.importing import Choice, import_files, preview_files
from desktop.services.shops import Shop, create_shop, open_shop, read_settings
from tests.importers.own_lists import LISTS

BOOK = "东街茶行\n\n姓名,手机,地址\n王芳,13800005678,东街 12 号\n李雷,13900001234,西街 3 号\n"
ORDERS = (
    "单号,日期,客户,电话,金额,状态\n"
    "A1,2025-05-01,王芳,13800005678,98,已完成\nA2,2025-05-02,李雷,13900001234,50,已取消\n"
)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with create_shop(tmp_path / "店.shop") as made:
        yield made


def write(folder: Path, text: str, name: str = "客户本.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def described(shop: Shop, path: Path, title: str = "客户本", **rest: object) -> str:
    seen = describing.described(path)
    return own_formats.save_own(shop, title, seen.mapping, seen.base, **rest)


def count(shop: Shop, table: str) -> int:
    return int(shop.query(f"SELECT count(*) FROM {table}")[0][0])


def test_a_described_file_is_recognised_and_comes_in(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, BOOK)
    ((_, error),) = preview_files(shop, [path]).refused
    assert isinstance(error, UnknownFormat)
    name = described(shop, path)
    assert name == "客户本"
    preview = preview_files(shop, [path])
    assert [each.report.format for each in preview.files] == ["客户本"]
    assert preview.total("new") == 2
    report = import_files(shop, [path]).files[0]
    assert (report.format, report.new, report.findings_count) == ("客户本", 2, 0)
    assert {row[0] for row in shop.query("SELECT name FROM customer")} == {"王芳", "李雷"}
    again = import_files(shop, [write(tmp_path, BOOK + "韩梅梅,13700009876,\n", "next month.csv")]).files[0]
    assert (again.new, again.same) == (1, 2)


def test_it_travels_with_the_shop_file(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, BOOK)
    described(shop, path)
    shop.close()
    with open_shop(shop.path) as opened:
        assert [each.title for each in own_formats.list_own(opened)] == ["客户本"]
        assert not preview_files(opened, [path]).refused


def test_every_deed_is_undone_as_one(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, BOOK)
    name = described(shop, path)
    added = changes(shop, 1)[0]
    assert (added.deed, added.args["name"]) == ("add_format", "客户本")
    own_formats.rename_own(shop, name, "老客户")
    assert changes(shop, 1)[0].deed == "change_format"
    undo(shop, changes(shop, 1)[0].id)
    assert own_formats.own_titles(shop) == {"客户本": "客户本"}
    own_formats.remove_own(shop, name)
    assert preview_files(shop, [path]).refused
    undo(shop, changes(shop, 1)[0].id)
    assert not preview_files(shop, [path]).refused
    undo(shop, added.id)
    assert own_formats.list_own(shop) == []


def test_a_renamed_one_keeps_the_name_that_imports_remember(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, BOOK)
    name = described(shop, path)
    own_formats.rename_own(shop, name, "老客户")
    assert own_formats.own_titles(shop) == {"客户本": "老客户"}
    assert own_formats.own_formats(shop)["客户本"].title == "老客户"
    assert own_formats.own_formats(shop)["客户本"].channel == "客户本", "its accounts stay those they were"
    second = described(shop, path, "客户本")
    assert second == "客户本 2"
    assert own_formats.own_titles(shop)[second] == "客户本"


@pytest.mark.parametrize(("title", "problem"), [("  ", "empty"), ("客户本", "taken"), ("Taobao_Orders", "taken")])
def test_a_title_is_asked_for_that_nothing_else_has(shop: Shop, tmp_path: Path, title: str, problem: str) -> None:
    path = write(tmp_path, BOOK)
    described(shop, path)
    with pytest.raises(BadValue) as refused:
        described(shop, path, title)
    assert refused.value.problem == problem
    assert count(shop, "import_format") == 1


def test_of_two_for_the_same_columns_the_newer_counts(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, BOOK)
    described(shop, path, "one")
    described(shop, path, "two")
    assert [each.report.format for each in preview_files(shop, [path]).files] == ["two"]
    older = preview_files(shop, [path], choices={path: Choice(format="one")})
    assert [each.report.format for each in older.files] == ["one"]


def test_described_anew_in_place(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, BOOK)
    name = described(shop, path)
    base = own_formats.format_named(shop, name)
    seen = describing.remapped(describing.described(path, base=base), 2, "note")
    assert own_formats.save_own(shop, "客户本", seen.mapping, base, replaces=name) == name
    import_files(shop, [path])
    assert {row[0] for row in shop.query("SELECT value FROM fact")} == {"东街 12 号", "西街 3 号"}
    assert count(shop, "import_format") == 1


def test_it_is_written_to_a_file_that_another_shop_can_use(shop: Shop, tmp_path: Path) -> None:
    path, target = write(tmp_path, BOOK), tmp_path / "客户本.toml"
    name = described(shop, path)
    assert own_formats.export_own(shop, name, target) == target
    assert read_format(target).fields["phone"].headers == ("手机",)
    with create_shop(tmp_path / "other.shop") as other:
        assert import_files(other, [path], format_name=str(target)).files[0].new == 2
    with pytest.raises(ReadOnlyShop):
        own_formats.export_own(shop, name, tmp_path / "nowhere" / "x.toml")
    with pytest.raises(NotFound):
        own_formats.export_own(shop, "gone", target)


def test_one_that_cannot_be_used_costs_nothing_but_itself(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, BOOK)
    described(shop, path)
    with shop.change("add_format", name="later") as change:
        from desktop.storage.tables import ImportFormat

        change.insert(ImportFormat, name="later", title="later", text='row = "moon"\n')
    assert not preview_files(shop, [path]).refused
    assert {each.name: bool(each.problem) for each in own_formats.list_own(shop)} == {"客户本": False, "later": True}
    with pytest.raises(BadFormatFile):
        import_files(shop, [path], format_name="later")


def test_the_command_line_knows_it_by_name(shop: Shop, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path, BOOK)
    described(shop, path)
    shop.close()
    assert cli.run(["import", "--shop", str(shop.path), str(path), "--format", "客户本", "--dry-run"]) == 0
    assert "客户本, 2 new" in capsys.readouterr().out


def test_a_person_may_say_that_a_file_is_of_a_described_kind(shop: Shop, tmp_path: Path) -> None:
    name = described(shop, write(tmp_path, BOOK))
    orders = write(tmp_path, "姓名,手机,地址,a,b,c,d,e\n王芳,13800005678,东街,1,2,3,4,5\n", "wide.csv")
    assert preview_files(shop, [orders]).refused
    assert not preview_files(shop, [orders], choices={orders: Choice(format=name)}).refused


# Describing


def test_what_would_come_in_is_what_comes_in(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, ORDERS + "A3,昨天,王芳,13800005678,20,已完成\n", "orders.csv")
    seen = describing.described(path)
    trial = describing.try_out(seen, read_settings(shop))
    assert (trial.coming, trial.lost, len(trial.findings), trial.is_whole) == (2, 1, 1, True)
    assert [(row.number, row.status, row.paid_minor) for row in trial.rows] == [
        ("A1", "completed", 9800),
        ("A2", "closed", 0),
    ]
    described(shop, path, "订单")
    report = import_files(shop, [path]).files[0]
    assert (report.new, report.findings_count) == (2, 1)


def test_only_the_beginning_of_a_long_file_is_tried(shop: Shop, tmp_path: Path) -> None:
    text = "姓名,手机\n" + "".join(f"王芳,138{number:08}\n" for number in range(describing.TRIED + 10))
    trial = describing.try_out(describing.described(write(tmp_path, text)), read_settings(shop))
    assert (trial.coming, len(trial.rows), trial.is_whole) == (describing.TRIED, describing.SHOWN, False)


def test_a_row_said_to_be_something_else_is_guessed_anew(tmp_path: Path) -> None:
    seen = describing.described(write(tmp_path, ORDERS))
    assert seen.mapping.row == "order"
    other = describing.regarded(seen, "customer")
    assert other.mapping.fields == ("account", "", "name", "phone", "", "")
    assert describing.regarded(other, "order").mapping.fields == seen.mapping.fields


def test_a_status_column_brings_its_words(tmp_path: Path) -> None:
    seen = describing.described(write(tmp_path, ORDERS.replace("状态", "阶段")))
    assert seen.mapping.statuses == ()
    now = describing.remapped(seen, 5, "status")
    assert now.mapping.statuses == (("已完成", "completed"), ("已取消", "closed"))


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    seen = describing.described(write(tmp_path, ORDERS))
    assert seen.mapping.missing == ()
    assert describing.remapped(seen, 1, "").mapping.missing == (("placed_at",),)


@pytest.mark.parametrize(
    ("stem", "title"),
    [
        ("订单导出2025-05", "订单导出"),
        ("客户本", "客户本"),
        ("orders_2025-05-01_2025-05-31", "orders"),
        ("takings (1)", "takings"),
        ("20250501", "20250501"),
        ("taken", "taken 2"),
    ],
)
def test_a_title_is_proposed_without_dates(stem: str, title: str) -> None:
    assert describing.proposed_title(Path(f"{stem}.csv"), {"taken": "taken"}) == title


def test_a_kept_description_is_shown_without_its_file(shop: Shop, tmp_path: Path) -> None:
    path = write(tmp_path, LISTS[11].text, "till.csv")
    name = described(shop, path, "till")
    base = own_formats.format_named(shop, name)
    assert base is not None
    shown = describing.described_format(base)
    assert not shown.has_file
    assert shown.mapping.fields == describing.described(path).mapping.fields
    own_formats.save_own(shop, "till", shown.mapping, base, replaces=name)
    after = own_formats.format_named(shop, name)
    assert after is not None
    assert (dict(after.fields), after.required, after.date_order) == (dict(base.fields), base.required, base.date_order)
