"""The watched folder: new exports are offered, never imported; what is half written, known or unwanted is not."""

import os
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from desktop.domain.errors import UnreadableFile
from desktop.services import describing, own_formats
from desktop.services.importing import Content, import_files
from desktop.services.importing.watching import SETTLED_NS, Watched, look_through, recognised
from desktop.services.shops import Shop, create_shop
from desktop.ui import jobs
from desktop.ui.context import Context
from desktop.ui.pages.imports import ImportPage
from desktop.ui.pages.settings.import_section import ImportSection
from desktop.ui.watching import FOLDER, watch_of
from tests.shops_for_tests import taobao_file, taobao_row

LATER = 10 * SETTLED_NS


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    made = create_shop(tmp_path / "店.shop")
    yield made
    jobs.shut_down()
    made.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "Downloads 下载"
    made.mkdir()
    return made


def names(shop: Shop, watched: Watched, never: tuple[str, ...] = (), later: int = LATER) -> list[str]:
    look = look_through(shop, watched, never, time.time_ns() + later)
    return [offer.path.name for offer in look.offers]


def test_new_exports_are_offered_and_nothing_else(shop: Shop, folder: Path) -> None:
    taobao_file(folder, taobao_row(1), name="old.csv")
    watched = Watched(folder, time.time_ns() + 1)
    os.utime(folder / "old.csv", (1, 1))
    assert names(shop, watched) == []
    taobao_file(folder, taobao_row(2), name="new.csv")
    os.utime(taobao_file(folder, taobao_row(3), name="moved here.csv"), (1, 1))
    (folder / "letter.csv").write_text("a,b\n1,2\n", "utf-8")
    (folder / "photo.png").write_bytes(b"\x89PNG")
    (folder / "~$new.xlsx").write_bytes(b"lock")
    (folder / "folder.csv").mkdir()
    assert names(shop, watched) == ["moved here.csv", "new.csv"]
    assert shop.query("SELECT count(*) FROM sales_order") == [(0,)]


def test_a_download_is_waited_for(shop: Shop, folder: Path) -> None:
    watched = Watched(folder, 0)
    names(shop, watched)
    path = taobao_file(folder, taobao_row(1), name="a.csv")
    part = folder / "a.csv.crdownload"
    part.write_bytes(b"x")
    look = look_through(shop, watched, (), time.time_ns() + LATER)
    assert (look.offers, look.waits) == ([], True)
    part.unlink()
    now = path.stat().st_mtime_ns
    taobao_file(folder, taobao_row(1), taobao_row(2), name="a.csv")
    os.utime(path, ns=(now, now))
    growing = look_through(shop, watched, (), now)
    assert (growing.offers, growing.waits) == ([], True), "it has just grown"
    whole = look_through(shop, watched, (), now)
    assert [offer.path.name for offer in whole.offers] == ["a.csv"], "it has the size it had at the last look"
    (folder / "empty.csv").write_bytes(b"")
    assert look_through(shop, watched, (), time.time_ns() + LATER).waits


def test_what_is_in_or_unwanted_is_not_offered(shop: Shop, folder: Path) -> None:
    watched = Watched(folder, 0)
    first = taobao_file(folder, taobao_row(1), name="first.csv")
    taobao_file(folder, taobao_row(2), name="second.csv")
    taobao_file(folder, taobao_row(2), name="second (1).csv")
    look = look_through(shop, watched, (), time.time_ns() + LATER)
    assert len(look.offers) == 2, "the same bytes are offered once"
    import_files(shop, [first])
    left = look_through(shop, watched, (), time.time_ns() + LATER).offers
    assert [offer.path.name for offer in left] == ["second.csv"]
    assert names(shop, watched, never=(left[0].sha256,)) == []


def test_zips_texts_contacts_and_own_kinds_are_offered_too(shop: Shop, folder: Path) -> None:
    watched = Watched(folder, 0)
    inside = taobao_file(folder, taobao_row(1), name="五月.csv")
    with zipfile.ZipFile(folder / "orders.zip", "w") as made:
        made.write(inside, inside.name)
        made.writestr("notes.csv", "a,b\n1,2\n")
    inside.unlink()
    with zipfile.ZipFile(folder / "photos.zip", "w") as made:
        made.writestr("notes.csv", "a,b\n1,2\n")
    (folder / "people.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:王芳\nTEL:13800005678\nEND:VCARD\n", "utf-8")
    (folder / "letter.txt").write_text("Dear Fang,\nall is well.\n", "utf-8")
    book = folder / "book.csv"
    book.write_text("姓名,手机,地址\n王芳,13800005678,东街 12 号\n李雷,13900001234,西街 3 号\n", "utf-8")
    assert names(shop, watched) == ["orders.zip", "people.vcf"]
    seen = describing.described(book)
    kind = own_formats.save_own(shop, "客户本", seen.mapping, seen.base)
    look = look_through(shop, Watched(folder, 0), (), time.time_ns() + LATER)
    assert {offer.path.name: offer.format for offer in look.offers} == {
        "book.csv": kind,
        "orders.zip": "taobao_orders",
        "people.vcf": "vcard_contacts",
    }
    import_files(shop, [folder / "orders.zip"])
    assert "orders.zip" not in names(shop, watched), "what is in it is in"


def test_a_file_is_read_once_for_each_of_its_states(shop: Shop, folder: Path) -> None:
    read: list[str] = []

    def recognise(content: Content) -> str | None:
        read.append(content.name)
        return recognised(content)

    for number in range(300):
        (folder / f"{number}.pdf").write_bytes(b"%PDF")
    watched = Watched(folder, 0)
    path = taobao_file(folder, taobao_row(1), name="a.csv")
    for _ in range(3):
        look_through(shop, watched, (), time.time_ns() + LATER, recognise)
    assert read == ["a.csv"]
    taobao_file(folder, taobao_row(1), taobao_row(2), name="a.csv")
    os.utime(path, ns=(time.time_ns(), time.time_ns() + 1))
    look_through(shop, watched, (), time.time_ns() + LATER, recognise)
    assert read == ["a.csv", "a.csv"]


def test_a_folder_that_is_gone_is_an_error_with_its_name(shop: Shop, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as raised:
        look_through(shop, Watched(tmp_path / "gone", 0), (), time.time_ns())
    assert raised.value.reason == "missing"


# In the window


@pytest.fixture
def context(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Context]:
    monkeypatch.setattr("desktop.services.importing.watching.SETTLED_NS", 0)
    made = Context(shop, QSettings(str(tmp_path / "ui.ini"), QSettings.Format.IniFormat), "en")
    yield made
    watch_of(made).stop()


def test_a_file_that_appears_is_offered_on_the_page_and_looked_at(
    context: Context, folder: Path, shop: Shop, qtbot: QtBot
) -> None:
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 680)
    page.show()
    section = ImportSection(context)
    qtbot.addWidget(section)
    watch = watch_of(context)
    watch.start()
    section.set_folder(folder)
    assert context.store.value(FOLDER) == str(folder)
    qtbot.waitUntil(lambda: bool(watch._files.directories()))
    note = page.idle.offers
    assert not note.isVisible()
    with qtbot.waitSignal(watch.offers_changed, timeout=10_000):
        taobao_file(folder, taobao_row(1), name="new.csv")
    assert note.isVisible()
    assert "1 new export" in note.accessibleName()
    assert "new.csv" in note.accessibleDescription()
    qtbot.mouseClick(note.look, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page._looking.job is None and page._panes.currentWidget() is page.previewing)
    assert shop.query("SELECT count(*) FROM sales_order") == [(0,)]
    page._commit()
    qtbot.waitUntil(lambda: page._panes.currentWidget() is page.result)
    qtbot.waitUntil(lambda: not watch.offers, timeout=10_000)


def test_a_file_is_not_offered_again(context: Context, folder: Path, qtbot: QtBot) -> None:
    page = ImportPage(context)
    qtbot.addWidget(page)
    page.show()
    watch = watch_of(context)
    watch.start()
    watch.set_folder(folder)
    taobao_file(folder, taobao_row(1), name="new.csv")
    qtbot.waitUntil(lambda: bool(watch.offers), timeout=10_000)
    qtbot.keyClick(page.idle.offers.never, Qt.Key.Key_Space)
    assert watch.offers == []
    watch.look()
    qtbot.waitUntil(lambda: watch._latest.job is None)
    assert watch.offers == []


def test_a_folder_that_goes_is_said_quietly_and_found_again(context: Context, folder: Path, qtbot: QtBot) -> None:
    section = ImportSection(context)
    qtbot.addWidget(section)
    watch = watch_of(context)
    watch.start()
    watch.set_folder(folder)
    qtbot.waitUntil(lambda: watch._latest.job is None)
    folder.rmdir()
    watch.look()
    qtbot.waitUntil(lambda: watch.trouble is not None)
    assert "is not there any more" in section.folder_row.problem()
    folder.mkdir()
    watch.look()
    qtbot.waitUntil(lambda: watch.trouble is None)
    assert section.folder_row.problem() == ""
    section.set_folder(None)
    assert watch.folder() is None
