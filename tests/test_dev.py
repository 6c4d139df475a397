"""dev.py's promises that can be tried without a fresh machine."""

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[1]
SOURCE = (ROOT / "dev.py").read_text("utf-8")
LOCKS = ("requirements.txt", "requirements-dev.txt")
SETTINGS = "home = /usr/bin\ninclude-system-site-packages = false\nversion = 3.12.1\n"


def test_an_older_python_can_read_it_far_enough_to_be_told() -> None:
    ast.parse(SOURCE, feature_version=(3, 8))
    assert SOURCE.index("sys.version_info < (3, 11)") < SOURCE.index("import hashlib")


def test_it_needs_the_standard_library_only() -> None:
    nodes = [node for node in ast.walk(ast.parse(SOURCE)) if isinstance(node, ast.Import | ast.ImportFrom)]
    names = [getattr(node, "module", None) or node.names[0].name for node in nodes]
    assert {name.split(".")[0] for name in names} <= sys.stdlib_module_names


def test_the_usage_names_every_command() -> None:
    answer = subprocess.run([sys.executable, "dev.py", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert answer.returncode == 0
    assert re.findall(r"^python dev\.py (\w+)", answer.stdout, re.MULTILINE) == list(dev.COMMANDS)


@pytest.mark.parametrize("arguments", [[], ["dance"], ["shots"]])
def test_bad_usage_is_status_2_and_says_so(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(arguments) == 2
    assert "dev.py" in capsys.readouterr().err


def test_the_stamp_changes_with_what_it_stands_for(monkeypatch: pytest.MonkeyPatch) -> None:
    stamp = dev.stamp_text(b"peewee==4", SETTINGS)
    assert dev.stamp_text(b"peewee==4", SETTINGS + "command = somewhere else\n") == stamp
    assert dev.stamp_text(b"peewee==5", SETTINGS) != stamp
    assert dev.stamp_text(b"peewee==4", SETTINGS.replace("3.12.1", "3.13.0")) != stamp
    monkeypatch.setattr(dev, "SYSTEM_CHECK", dev.SYSTEM_CHECK + 1)
    assert dev.stamp_text(b"peewee==4", SETTINGS) != stamp


def test_a_second_set_up_starts_no_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    python = tmp_path / "python"
    python.touch()
    (tmp_path / "pyvenv.cfg").write_text(SETTINGS, "utf-8")
    stamp = dev.stamp_text(dev.REQUIREMENTS["run"].read_bytes(), SETTINGS)
    (tmp_path / "regulars-run.stamp").write_text(stamp, "utf-8")
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "PYTHON", python)
    monkeypatch.setattr(dev, "check_system", lambda: pytest.fail("looked at the system again"))
    dev.set_up("run")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no root")
def test_without_root_the_command_to_type_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: "/usr/bin/" + name)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000)
    with pytest.raises(dev.Stop, match="sudo apt-get install -y --no-install-recommends libegl1 libgl1"):
        dev.install_system({"libgl1", "libegl1"})


@pytest.mark.parametrize(
    ("name", "chinese"),
    [("NotoSansCJK-Regular.ttc", True), ("wqy-microhei.ttc", True), ("DejaVuSans.ttf", False), ("Inter.otf", False)],
)
def test_a_chinese_font_is_known_by_its_name(name: str, chinese: bool) -> None:
    assert dev.has_chinese_font([name]) is chinese


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked")
def test_a_missing_library_is_found_missing() -> None:
    assert dev.missing_libraries(["libc.so.6", "libno-such-thing.so.9"]) == ["libno-such-thing.so.9"]


def test_unfinished_texts_are_named() -> None:
    source = """<TS version="2.1"><context><name>Page</name>
    <message><source>Done</source><translation>好</translation></message>
    <message><source>Open</source><translation type="unfinished"></translation></message>
    <message><source>Empty</source><translation></translation></message>
    <message numerus="yes"><source>%n rows</source><translation><numerusform>%n 行</numerusform></translation></message>
    <message numerus="yes"><source>%n days</source><translation><numerusform></numerusform></translation></message>
    </context></TS>"""
    assert dev.unfinished(source) == ["Page: 'Open'", "Page: 'Empty'", "Page: '%n days'"]


def test_a_text_that_lupdate_overlooks_is_named(tmp_path: Path) -> None:
    package = tmp_path / "desktop"
    package.mkdir()
    lines = [
        'x.tr("Known")',
        "f'{x.tr(\"Lost\")}'",
        'translate("Page", "Lost, too")',
        "x.translate({1: 2})",
        "x.tr(name)",
    ]
    (package / "page.py").write_text("\n".join(lines), "utf-8")
    found = dev.uncollected(package, "<TS><context><message><source>Known</source></message></context></TS>")
    assert {line.partition(": ")[2] for line in found} == {"lupdate overlooks 'Lost'", "lupdate overlooks 'Lost, too'"}


def test_a_context_that_is_no_class_is_named() -> None:
    source = "<TS><context><name>Page</name></context><context><name>self.page</name></context></TS>"
    assert [line.partition(":")[0] for line in dev.misplaced(source)] == ["self.page"]


def test_lupdate_is_given_a_plain_translate() -> None:
    assert dev.plain_translate('QCoreApplication.translate("A", "b")') == 'translate("A", "b")'


def test_only_lines_on_the_list_may_reach_stderr() -> None:
    text = "This plugin does not support propagateSizeHints()\n\nqt.svg: cannot read icon\n"
    assert dev.unexpected_lines(text) == ["qt.svg: cannot read icon"]


def test_the_last_line_and_the_status_tell_of_failures(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.verdict({"ruff": 0, "mypy": 0}) == 0
    assert dev.verdict({"ruff": 0, "mypy": 2, "pytest": 1}) == 2
    assert capsys.readouterr().out.splitlines() == ["ok: ruff, mypy", "FAILED: mypy, pytest"]


@pytest.mark.parametrize("name", LOCKS)
def test_the_locks_pin_with_hashes_and_name_no_registry(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert not re.search(r"https?:|://|index-url|find-links|trusted-host", text)
    blocks = re.findall(r"^(?![# ]).*(?:\n(?=    ).*)*", text, re.MULTILINE)
    assert blocks
    assert not [block for block in blocks if block and not ("==" in block and "--hash=sha256:" in block)]


def test_the_locks_hold_what_the_project_names_and_agree() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    run, everything = (pins((ROOT / name).read_text("utf-8")) for name in LOCKS)
    assert {name.lower().partition("<")[0] for name in project["dependencies"]} <= run.keys()
    assert {name.lower() for name in project["optional-dependencies"]["dev"]} <= everything.keys()
    assert run.items() <= everything.items()


def pins(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE))


def test_the_program_and_windows_are_told_the_version_of_the_project() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    text = (ROOT / "resources/installer/version_info.txt").read_text("utf-8")
    assert f'__version__ = "{version}"' in (ROOT / "desktop" / "__init__.py").read_text("utf-8")
    numbers = f"({', '.join(version.split('.'))}, 0)"
    assert text.count(f'"{version}"') == 2
    assert text.count(numbers) == 2
