"""The services without a window: exit statuses, JSON on stdout, sentences on stderr."""

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop import cli
from desktop.domain.resources import resource
from desktop.services import shops
from tests.shops_for_tests import make_shop, taobao_file, taobao_row

ROOT = Path(__file__).resolve().parents[1]
FILE_KEYS = {"file", "format", "encoding", "lines", "findings", "conflicts", "change", "seconds", "currency"} | {
    *("new", "changed", "same", "customers_new", "customers_matched"),
}
ORDER_KEYS = {"orders", "order_lines", "valid_orders", "paid_valid_minor", "paid_all_minor", "refunded_minor"}
WAITING = {"orders_waiting"}


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    with make_shop(tmp_path) as opened:
        return opened.path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]):
    """Run one command in this process: status, stdout, stderr."""

    def command(*words: object) -> tuple[int, str, str]:
        try:
            status = cli.run([str(word) for word in words])
        except SystemExit as end:  # argparse, for bad usage and --help
            status = int(end.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return command


@pytest.fixture
def answer(run):
    """Run one command that must succeed with --json; gives the object."""

    def command(*words: object) -> dict[str, Any]:
        status, out, err = run(*words, "--json")
        assert (status, err) == (0, "")
        return json.loads(out)

    return command


def program(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, words)], cwd=ROOT, capture_output=True, encoding="utf-8"
    )


def test_a_whole_day_as_a_program_of_its_own(tmp_path: Path) -> None:
    """Demo, reports, undo, backup, destroy, restore, check."""
    shop = tmp_path / "示例 店.shop"
    made = program(*("demo", "--shop", shop, "--customers", 150, "--orders", 400, "--seed", 7, "--until", "2026-10-31"))
    assert (made.returncode, made.stdout) == (0, ""), made.stderr
    assert "150 customers, 400 orders" in made.stderr
    listed = program("customers", "--shop", shop, "--json")
    before = json.loads(listed.stdout)
    assert (listed.returncode, len(before["customers"])) == (0, before["count"])
    assert 145 <= before["count"] <= 150  # of those who come twice some are recognised at once
    tags = program("import", resource("samples", "taobao_orders.csv"), "--shop", shop, "--json")
    change = json.loads(tags.stdout)["files"][0]["change"]
    undone = program("undo", change, "--shop", shop, "--json")
    assert (undone.returncode, json.loads(undone.stdout)["kept"]) == (0, [])
    made = program("backup", "--shop", shop)
    assert made.returncode == 0
    assert Path(made.stdout.strip()).exists()
    shop.unlink()
    assert program("check", "--shop", shop).returncode == 1
    assert program("restore", "--shop", shop).returncode == 0
    checked = program("check", "--shop", shop)
    assert (checked.returncode, "The file is well." in checked.stdout) == (0, True)
    assert json.loads(program("customers", "--shop", shop, "--json").stdout) == before
    assert program("nonsense").returncode == 2


# Usage


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["nonsense"],
        ["import"],
        ["import", "x.csv"],
        ["undo", "twelve", "--shop", "x"],
        ["report", "horoscope", "--shop", "x"],
        ["report", "rfm", "--shop", "x", "--as-of", "yesterday"],
        ["customers", "--shop", "x", "--json", "--csv", "y"],
        ["demo", "--shop", "x", "--language", "fr"],
    ],
    ids=" ".join,
)
def test_bad_usage_is_2_and_says_how(words: list[str], run) -> None:
    status, out, err = run(*words)
    assert (status, out) == (2, "")
    assert err.startswith("usage: regulars")


def test_help_names_every_command(run) -> None:
    status, out, _ = run("--help")
    assert status == 0
    for name in "demo import changes undo customers identities report backup restore check smoke".split():
        assert name in out


@pytest.mark.parametrize(
    "words", ["changes", "undo 1", "customers", "identities --csv -", "report rfm", "backup", "check"]
)
def test_a_shop_that_is_not_there_is_1_with_a_sentence(words: str, run, tmp_path: Path) -> None:
    status, out, err = run(*words.split(), "--shop", tmp_path / "nowhere.shop")
    assert (status, out) == (1, "")
    assert err.strip().endswith(".")
    assert "nowhere.shop" in err
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_a_shop_that_is_open_elsewhere_is_1(run, shop: Path) -> None:
    with shops.open_shop(shop):
        status, out, err = run("customers", "--shop", shop)
    assert (status, out) == (1, "")
    assert "open in another window" in err


# Import


def test_an_order_file_is_answered_key_by_key(answer, shop: Path) -> None:
    (file,) = answer("import", resource("samples", "taobao_orders.csv"), "--shop", shop)["files"]
    assert set(file) == FILE_KEYS | ORDER_KEYS | WAITING
    told = {name: file[name] for name in ORDER_KEYS}
    assert told == dict(
        zip(
            ("orders", "order_lines", "valid_orders", "paid_valid_minor", "paid_all_minor", "refunded_minor"),
            (10, 0, 7, 80_300, 89_100, 8_800),
            strict=True,
        )
    )
    assert (file["format"], file["encoding"], file["lines"], file["currency"], file["findings"]) == (
        *("taobao_orders", "gb18030", 11, "CNY"),
        [],
    )
    assert (file["customers_new"], file["customers_matched"]) == (5, 0)
    assert isinstance(file["change"], int)
    assert file["seconds"] >= 0


def test_a_customer_file_speaks_of_customers(answer, shop: Path, tmp_path: Path) -> None:
    path = tmp_path / "customers_export.csv"
    path.write_text("First Name,Last Name,Email,Phone,Tags,Note\nAnna,F,a@example.com,,vip,\nBen,O,b@example.com,,,\n")
    (file,) = answer("import", path, "--shop", shop)["files"]
    assert set(file) == FILE_KEYS | {"customers"}
    assert (file["customers"], file["customers_new"]) == (2, 2)


def test_findings_name_line_column_text_and_problem(answer, shop: Path, tmp_path: Path) -> None:
    path = taobao_file(tmp_path, taobao_row(1), taobao_row(2, day="2026-13-45"))
    (file,) = answer("import", path, "--shop", shop)["files"]
    assert all(set(finding) == {"line", "column", "text", "problem"} for finding in file["findings"])
    first = file["findings"][0]
    assert (first["line"], first["column"], first["problem"]) == (3, "订单创建时间", "not_a_date")


def test_a_dry_run_stores_nothing_and_a_repeat_changes_nothing(answer, shop: Path) -> None:
    words = "import", resource("samples", "taobao_orders.csv"), "--shop", shop
    deeds = len(answer("changes", "--shop", shop)["changes"])
    (dry,) = answer(*words, "--dry-run")["files"]
    assert (dry["change"], dry["new"]) == (None, 10)
    assert len(answer("changes", "--shop", shop)["changes"]) == deeds
    (first,), (again,) = answer(*words)["files"], answer(*words)["files"]
    assert (first["new"], again["new"], again["changed"], again["same"]) == (10, 0, 0, 10)
    assert again["change"] is None
    assert len(answer("changes", "--shop", shop)["changes"]) == deeds + 1


def test_a_refused_file_is_1_and_the_others_come_in(run, shop: Path, tmp_path: Path) -> None:
    strange = tmp_path / "strange.csv"
    strange.write_text("a,b\n1,2\n")
    good = taobao_file(tmp_path, taobao_row(1))
    status, out, err = run("import", strange, good, "--shop", shop, "--json")
    told = json.loads(out)
    assert status == 1
    assert [file["file"] for file in told["files"]] == [good.name]
    assert [Path(each["file"]).name for each in told["refused"]] == ["strange.csv"]
    assert "strange.csv is no export that the program knows" in err


@pytest.mark.parametrize("words", [["--format", "taobao_orders"], ["--encoding", "gb18030"]], ids=" ".join)
def test_what_a_file_is_can_be_said(words: list[str], answer, shop: Path, tmp_path: Path) -> None:
    (file,) = answer("import", taobao_file(tmp_path, taobao_row(1)), "--shop", shop, *words)["files"]
    assert (file["format"], file["orders"]) == ("taobao_orders", 1)


def test_an_import_makes_the_shop_where_there_is_none(run, tmp_path: Path) -> None:
    status, out, err = run("import", taobao_file(tmp_path, taobao_row(1)), "--shop", tmp_path / "new.shop")
    assert (status, err) == (0, "")
    assert "1 new, 0 changed, 0 same, 0 findings, change" in out


# History


def test_changes_and_undo(answer, run, shop: Path) -> None:
    answer("import", resource("samples", "taobao_orders.csv"), "--shop", shop)
    newest, first = answer("changes", "--shop", shop)["changes"]
    assert set(newest) == {"id", "deed", "title", "at", "by", "why", "counts", "undo_of", "undone_by"}
    assert (newest["deed"], newest["title"], first["deed"]) == ("import", "Import taobao_orders.csv", "create_shop")
    undone = answer("undo", newest["id"], "--shop", shop)
    assert set(undone) == {"change", "restored", "removed", "put_back", "kept"}
    assert answer("customers", "--shop", shop)["count"] == 0
    assert answer("changes", "--shop", shop)["changes"][1]["undone_by"] == undone["change"]
    status, out, err = run("undo", newest["id"], "--shop", shop)
    assert (status, out, err) == (1, "", "This was taken back already.\n")
    status, _, err = run("undo", 4711, "--shop", shop)
    assert (status, err) == (1, "4711 is not in the shop any more.\n")
    answer("undo", undone["change"], "--shop", shop)
    assert answer("customers", "--shop", shop)["count"] == 5
    _, out, _ = run("changes", "--shop", shop)
    assert "Redo: Import taobao_orders.csv" in out


# Reading


@pytest.fixture
def full(shop: Path, answer) -> Path:
    answer("import", resource("samples", "taobao_orders.csv"), "--shop", shop)
    return shop


def test_customers_are_found_and_filtered(full: Path, answer, run) -> None:
    everybody = answer("customers", "--shop", full)
    assert (everybody["count"], len(everybody["customers"])) == (5, 5)
    (fang,) = answer("customers", "--shop", full, "--find", "wxf")["customers"]
    assert (fang["name"], fang["phone"], fang["order_count"], fang["spent_minor"]) == (
        "王小芳",
        "13800001234",
        3,
        19_500,
    )
    states = {row["state"] for row in everybody["customers"]}
    for state in states:
        for words in (state, f"state={state}"):
            found = answer("customers", "--shop", full, "--segment", words)["customers"]
            assert {row["state"] for row in found} == {state}
    assert answer("customers", "--shop", full, "--segment", "channel=jd")["count"] == 0
    for bad in ("nonsense", "state=happy", "colour=red"):
        status, out, err = run("customers", "--shop", full, "--segment", bad)
        assert (status, out) == (1, "")
        assert err


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_customers_are_exported(kind: str, full: Path, run, tmp_path: Path) -> None:
    target = tmp_path / f"客户.{kind}"
    assert run("customers", "--shop", full, f"--{kind}", target)[0] == 0
    content = target.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf" if kind == "csv" else b"PK")
    if kind == "csv":
        rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines()))
        assert {row["name"] for row in rows} >= {"王小芳", "李娜"}


def test_identities_say_which_account_is_whose(full: Path, run, tmp_path: Path) -> None:
    target = tmp_path / "who.csv"
    assert run("identities", "--shop", full, "--csv", target)[0] == 0
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    assert rows[0] == ["channel", "account", "customer"]
    owner = {(channel, account): customer for channel, account, customer in rows[1:]}
    assert len(owner) == len(rows) - 1, "each once"
    assert owner["taobao", "tb_lavender"] == owner["taobao", "tb_lavender_2"] == owner["phone", "8613800001234"]
    assert owner["taobao", "清茶淡饭"] != owner["taobao", "tb_lavender"]
    status, out, _ = run("identities", "--shop", full, "--csv", "-")
    assert (status, out.splitlines()[0]) == (0, "channel,account,customer")


@pytest.mark.parametrize("name", ["rfm", "lifecycle"])
def test_reports(name: str, full: Path, answer, run, tmp_path: Path) -> None:
    told = answer("report", name, "--shop", full, "--as-of", "2026-07-01")
    assert told
    assert "2026-07-01" in json.dumps(told)
    status, out, err = run("report", name, "--shop", full)
    assert (status, err) == (0, "")
    assert out
    for kind, magic in (
        ("csv", b"\xef\xbb\xbf"),
        ("xlsx", b"PK"),
        ("png", b"\x89PNG"),
        ("pdf", b"%PDF"),
        ("svg", b"<"),
    ):
        target = tmp_path / f"{name}.{kind}"
        assert run("report", name, "--shop", full, f"--{kind}", target)[0] == 0
        assert target.read_bytes().startswith(magic)


def test_a_demo_is_made_in_a_file_of_its_own(full: Path, run) -> None:
    status, out, err = run("demo", "--shop", full, "--customers", 5)
    assert (status, out) == (1, "")
    assert "has customers already" in err


# Keeping


def test_backup_and_restore(full: Path, answer, run, tmp_path: Path) -> None:
    made = answer("backup", "--shop", full)
    assert made["bytes"] == Path(made["backup"]).stat().st_size
    elsewhere = tmp_path / "usb.shop"
    assert answer("backup", "--shop", full, "--to", elsewhere)["backup"] == str(elsewhere)
    full.write_bytes(b"gone")
    restored = answer("restore", elsewhere, "--shop", full)
    assert (restored["restored"], Path(restored["kept"]).read_bytes()) == (str(elsewhere), b"gone")
    assert answer("customers", "--shop", full)["count"] == 5
    elsewhere.write_bytes(b"broken")
    status, out, err = run("restore", elsewhere, "--shop", full)
    assert (status, out) == (1, "")
    assert "usb.shop is damaged" in err
    status, _, err = run("restore", "--shop", tmp_path / "never.shop")
    assert (status, "no backup" in err) == (1, True)


def test_check_says_how_the_file_is(full: Path, answer, run) -> None:
    told = answer("check", "--shop", full)
    assert set(told) == {"ok", "customers", "orders", "problems", "sums_made_anew", "points_wrong", "bytes"}
    assert (told["ok"], told["customers"], told["orders"], told["problems"]) == (True, 5, 10, [])
    status, out, err = run("check", "--shop", full, "--quick")
    assert (status, err) == (0, "")
    assert out.endswith("The file is well.\n")
    with shops.open_shop(full) as shop:
        shop.connection().execute("PRAGMA foreign_keys=OFF")
        shop.connection().execute("INSERT INTO task(ulid, created_ms, title, identity_id) VALUES('x', 0, 'x', 4711)")
    status, out, _ = run("check", "--shop", full)
    assert status == 1
    assert "Damaged: task 1: no identity" in out


def test_an_import_says_who_was_recognised(shop: Path, answer, tmp_path: Path) -> None:
    rows = [taobao_row(1, "tb甲"), taobao_row(2, "tb乙").replace("文三路2号", "文三路1号")]
    for number, each in enumerate(rows):
        told = answer("import", taobao_file(tmp_path, each, name=f"{number}.csv"), "--shop", shop)
    assert told.keys() == {"files", "refused", "joined", "waiting"}
    assert answer("customers", "--shop", shop)["count"] == 1, "same name, same phone, same door"
    assert (told["joined"], told["waiting"]) == (0, 0), "the import itself has seen it"
