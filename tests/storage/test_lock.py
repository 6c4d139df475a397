"""One program per shop file."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import ReadOnlyShop, ShopInUse
from desktop.services import shops
from desktop.storage.lock import FileLock
from tests.faults.places import names_in
from tests.shops_for_tests import make_shop

HOLD = """
import sys
from pathlib import Path
from desktop.storage.lock import FileLock
lock = FileLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path):
    """Another program that holds the lock until it is told to end."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "店.shop")], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert process.stdout.readline() == b"held\n"
    yield process
    process.kill()
    process.communicate()


def test_the_second_is_refused_and_told_who_has_it(holder: subprocess.Popen, tmp_path: Path) -> None:
    with pytest.raises(ShopInUse) as refused:
        FileLock(tmp_path / "店.shop").take()
    assert refused.value.pid == holder.pid


def test_a_killed_program_holds_nothing(holder: subprocess.Popen, tmp_path: Path) -> None:
    holder.kill()
    holder.wait()
    lock = FileLock(tmp_path / "店.shop")
    assert lock.path.exists(), "the killed program could not clear up"
    lock.take()
    lock.release()


def test_a_program_that_ends_holds_nothing(holder: subprocess.Popen, tmp_path: Path) -> None:
    holder.communicate()
    lock = FileLock(tmp_path / "店.shop")
    lock.take()
    with pytest.raises(ShopInUse):
        FileLock(tmp_path / "店.shop").take()
    lock.release()


@pytest.mark.parametrize("left", [b"", b"4711", b"\xff\xfe nonsense"])
def test_whatever_a_lock_file_says_it_can_be_taken(left: bytes, tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "店.shop")
    lock.path.write_bytes(left)
    lock.take()
    other = FileLock(tmp_path / "店.shop")
    with pytest.raises(ShopInUse):
        other.take()
    lock.release()
    other.take()
    other.release()


def test_a_lock_file_that_was_taken_away_meanwhile_is_no_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between opening the lock file and locking it, the program before lets go of it and a third takes its place."""
    from desktop.storage import lock as module

    first, second, third = (FileLock(tmp_path / "店.shop") for _ in range(3))
    first.take()
    grab = module._grab

    def late(file) -> None:
        monkeypatch.setattr(module, "_grab", grab)
        first.release()
        third.take()
        grab(file)

    monkeypatch.setattr(module, "_grab", late)
    with pytest.raises(ShopInUse):
        second.take()
    third.release()


def test_letting_go_twice_is_no_harm(tmp_path: Path) -> None:
    lock = FileLock(tmp_path / "店.shop")
    lock.release()
    lock.take()
    lock.release()
    lock.release()
    assert names_in(tmp_path) == []


def test_a_folder_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyShop):
        FileLock(tmp_path / "gone" / "店.shop").take()


def test_a_refused_opening_lets_the_lock_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_shop(tmp_path).close()

    def fail(_path: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("desktop.storage.shopfile._upgrade", fail)
    with pytest.raises(ZeroDivisionError):
        shops.open_shop(tmp_path / "店.shop")
    monkeypatch.undo()
    shops.open_shop(tmp_path / "店.shop").close()


def test_an_open_shop_is_refused_to_a_second_and_to_a_restore(tmp_path: Path) -> None:
    with make_shop(tmp_path) as shop:
        backup = shops.backup(shop)
        with pytest.raises(ShopInUse):
            shops.open_shop(shop.path)
        with pytest.raises(ShopInUse):
            shops.restore(backup, shop.path)
    assert shops.restore(backup, shop.path) is not None
