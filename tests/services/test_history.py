"""History: sentences of undo and redo, past imports, and what the staff list keeps."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain import deeds
from desktop.domain.errors import BadValue, CannotUndo
from desktop.services import shops
from desktop.services.customers import add_customer, tag
from desktop.services.history import UndoStack, changes, undo
from desktop.services.importing import Choice, import_files, imported_before, past_imports, preview_files, save_findings
from desktop.services.shops import Shop, create_shop

HEAD = "订单编号,买家会员名,买家实际支付金额,总金额,订单状态,收货人姓名,联系手机,订单创建时间,订单付款时间"
ORDER = "1930680000000001,tb_lavender,98.00,98.00,交易成功,王芳,13800005678,2025-05-01 10:00:00,2025-05-01 10:01:00"


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with create_shop(tmp_path / "a.shop") as made:
        yield made


@pytest.fixture
def orders(tmp_path: Path) -> Path:
    path = tmp_path / "orders.csv"
    path.write_text(f"{HEAD}\r\n{ORDER}\r\n", "gb18030")
    return path


def said(shop: Shop) -> list[str]:
    return [deeds.sentence(each.deed, each.args) for each in changes(shop)]


def test_an_undo_and_a_redo_name_what_they_took_back(shop: Shop) -> None:
    add_customer(shop, "王芳")
    first = undo(shop, changes(shop, 1)[0].id)
    assert said(shop)[0] == "Undo: Add customer 王芳"
    undo(shop, first.change_id)
    assert said(shop)[0] == "Redo: Add customer 王芳"
    assert changes(shop)[2].stands, "the deed stands again"


def test_a_kept_row_is_named(shop: Shop, orders: Path) -> None:
    change = import_files(shop, [orders]).changes[0]
    customer = shop.query("SELECT id FROM customer")[0][0]
    tag(shop, [customer], "VIP")
    report = undo(shop, change)
    assert report.removed
    assert "王芳" in {kept.name for kept in report.kept}
    assert shop.query("SELECT count(*) FROM sales_order")[0][0] == 0


def test_what_was_undone_cannot_be_undone_again(shop: Shop) -> None:
    add_customer(shop, "王芳")
    change = changes(shop, 1)[0].id
    undo(shop, change)
    with pytest.raises(CannotUndo):
        undo(shop, change)


def test_the_stack_passes_over_what_others_took_back(shop: Shop) -> None:
    stack = UndoStack(shop)
    for name in ("王芳", "李雷"):
        add_customer(shop, name)
        stack.did(changes(shop, 1)[0].id)
    undo(shop, changes(shop, 1)[0].id)
    assert stack.undo_change is not None
    assert stack.undo_change.args["name"] == "王芳"
    assert stack.undo() is not None
    assert stack.undo() is None
    assert stack.redo() is not None


def test_changes_are_read_page_by_page(shop: Shop) -> None:
    for number in range(5):
        add_customer(shop, f"客{number}")
    first = changes(shop, 3)
    rest = changes(shop, 3, before=first[-1].id)
    numbers = [each.id for each in (*first, *rest)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) == 6


def test_past_imports_stay_known_after_an_undo(shop: Shop, orders: Path) -> None:
    change = import_files(shop, [orders]).changes[0]
    assert imported_before(shop, [orders]).keys() == {orders}
    undo(shop, change)
    (past,) = past_imports(shop)
    assert (past.file, past.format, past.lines, past.new) == ("orders.csv", "taobao_orders", 2, 1)
    assert past.undone_by is not None
    assert imported_before(shop, [orders, orders.with_name("gone.csv")]) == {}


def test_a_choice_for_one_file_leaves_the_others_to_be_guessed(shop: Shop, orders: Path) -> None:
    other = orders.with_name("other.csv")
    other.write_text(f"{HEAD}\r\n{ORDER}\r\n", "utf-8")
    preview = preview_files(shop, [orders, other], choices={orders: Choice(encoding="gbk")})
    assert {each.path.name: each.report.encoding for each in preview.files} == {
        "orders.csv": "gb18030",
        "other.csv": "utf-8",
    }


def test_findings_are_saved_as_texts(tmp_path: Path) -> None:
    target = tmp_path / "findings.xlsx"
    save_findings(target, ["Line", "Text"], [[3, "=1+1"], [4, "昨天"]])
    assert target.read_bytes().startswith(b"PK")


def test_staff_are_renamed_and_archived(shop: Shop) -> None:
    number = shops.add_staff(shop, " Ruth ")
    shops.rename_staff(shop, number, "Ruth Wray")
    assert shops.staff(shop) == [(number, "Ruth Wray")]
    for name in ("", "  "):
        with pytest.raises(BadValue):
            shops.rename_staff(shop, number, name)
    add_customer(shop, "王芳", by=number)
    shops.archive_staff(shop, number)
    assert shops.staff(shop) == []
    assert changes(shop)[1].staff == "Ruth Wray", "what she did keeps her name"


def test_backups_are_listed_and_verified(shop: Shop) -> None:
    add_customer(shop, "王芳")
    made = shops.backup(shop, reason="before import")
    (listed,) = shops.list_backups(shop.path)
    assert listed.path == made
    assert listed.reason == "before import"
    assert made.parent == shops.backup_folder(shop.path)
    assert shops.verify_backup(made)["customer"] == 1


def test_a_preview_counts_what_the_import_will(shop: Shop, orders: Path) -> None:
    nameless = orders.with_name("nameless.csv")
    nameless.write_text(f"{HEAD}\r\n{ORDER}\r\n".replace("tb_lavender", "").replace("13800005678", ""), "gb18030")
    import_files(shop, [nameless])
    seen = preview_files(shop, [orders]).files[0].report
    done = import_files(shop, [orders]).files[0]
    assert (seen.new, seen.changed, seen.same) == (done.new, done.changed, done.same) == (0, 1, 0)
