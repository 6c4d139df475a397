"""A second process reads the same rows; when it fails, nothing is lost, and it never outlives what started it."""

import multiprocessing
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from desktop.domain.errors import UnreadableFile
from desktop.importers import beside, read, read_beside, sniff
from desktop.services import importing
from tests.benchmarks.order_file import make_csv
from tests.shops_for_tests import make_shop

DATA = Path(__file__).parent / "data"
FILES = sorted(path for path in DATA.iterdir() if path.suffix in (".csv", ".txt", ".vcf"))
ROWS = 5_000
HOW = {"zone": "Asia/Shanghai", "currency": "CNY"}

needs_two = pytest.mark.skipif((os.cpu_count() or 1) < 2, reason="with one processor nothing is read beside")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One with some thousand orders, long enough for a second process."""
    monkeypatch.setattr(beside, "LEAST", 0)
    make_csv(tmp_path / "orders.csv", ROWS)
    return tmp_path / "orders.csv"


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_rows_and_findings_survive_the_way_from_process_to_process(source: Path) -> None:
    rows = list(read(sniff(source), **HOW))  # type: ignore[arg-type]
    passed = beside.unpacked(beside.packed(rows))
    assert passed == rows
    assert list(map(repr, passed)) == list(map(repr, rows)), "the types of values too"


def test_the_same_rows_come_in_the_same_order(file: Path) -> None:
    with file.open("a", encoding="gb18030") as lines:
        lines.write("1,2,3\n")  # findings among the rows
    found = sniff(file)
    assert list(read_beside(found, **HOW)) == list(read(found, **HOW))  # type: ignore[arg-type]
    assert multiprocessing.active_children() == []


@needs_two
def test_when_the_other_process_dies_this_one_reads_on(file: Path) -> None:
    found = sniff(file)
    rows = read_beside(found, **HOW)
    seen = list(islice(rows, 10))
    (process,) = multiprocessing.active_children()
    process.kill()
    assert seen + list(rows) == list(read(found, **HOW))  # type: ignore[arg-type]


def test_what_is_wrong_with_the_file_is_raised_here(file: Path) -> None:
    found = sniff(file)
    file.unlink()
    with pytest.raises(UnreadableFile):
        list(read_beside(found, **HOW))


@needs_two
def test_the_other_process_ends_when_nobody_reads_on(file: Path) -> None:
    rows = read_beside(sniff(file), **HOW)
    next(rows)
    assert multiprocessing.active_children()
    rows.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_the_other_process_ends_with_a_program_that_is_killed(file: Path) -> None:
    program = (
        "import os, signal, sys; from pathlib import Path; from desktop.importers import beside, sniff;"
        "beside.LEAST = 0; rows = beside.read_beside(sniff(Path(sys.argv[1])), zone='UTC'); next(rows);"
        "os.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))"
    )
    # All that it started hold the end of this pipe: it is read to its end only when they are gone.
    done = subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, timeout=60)
    assert done.returncode != 0
    assert b"Traceback" not in done.stderr


def test_an_import_is_the_same_read_beside(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reports = []
    for name, least in (("beside", 0), ("alone", 1 << 60)):
        monkeypatch.setattr(beside, "LEAST", least)
        with make_shop(tmp_path, f"{name}.shop") as shop:
            report = importing.import_files(shop, [file]).files[0].as_json()
            rows = shop.query("SELECT number, identity_id, address_id, title, paid_ms, was_paid FROM sales_order")
            reports.append(({**report, "seconds": 0}, rows))
    assert reports[0] == reports[1]
    assert len(reports[0][1]) == ROWS


def test_a_short_file_starts_no_process() -> None:
    rows = read_beside(sniff(DATA / "jd_orders_10_columns.csv"), **HOW)
    next(rows)
    assert multiprocessing.active_children() == []
