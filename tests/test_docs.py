"""What the pages for readers say of the program holds: links, commands, help, libraries."""

import argparse
import re
import tomllib
from pathlib import Path

import pytest

from desktop import __version__, cli
from desktop.analytics.rfm import SEGMENTS
from desktop.domain.lifecycle import Limits, State
from desktop.domain.people import BUILT_IN
from desktop.importers.formats import formats
from desktop.services.importing.report import FileReport
from desktop.ui.places import PLACES
from desktop.ui.shortcuts import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
READMES = (ROOT / "README.md", ROOT / "README.zh-CN.md")
HELP = ROOT / "resources" / "help"
PAGES = sorted(HELP.glob("??/*.md"))
DOCUMENTS = (*READMES, ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", ROOT / "resources/formats/README.md", *PAGES)
NOT_YET = {"sale", "redeem", "lock", "switch_user"}  # keys that are kept for rooms still to come


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def commands() -> dict[str, argparse.ArgumentParser]:
    """The commands of the command line with their parsers."""
    groups = [each for each in cli._parser()._actions if isinstance(each, argparse._SubParsersAction)]
    return dict(groups[0].choices)


def lines_of_commands(readme: Path) -> dict[str, str]:
    """The line of the table of commands for each command."""
    found = re.findall(r"^\| `(\w+)([^\n]*)", readme.read_text("utf-8"), re.MULTILINE)
    return {name: rest for name, rest in reversed(found) if name in commands()}  # the first table, not the figures


# Links


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_links_and_pictures_are_there(document: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", document.read_text("utf-8"))
    here = [target.partition("#")[0] for target in targets if "://" not in target]
    assert [target for target in here if target and not (document.parent / target).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name_of)
def test_lines_end_clean_and_tables_are_whole(document: Path) -> None:
    lines = document.read_text("utf-8").splitlines()
    assert [line for line in lines if line != line.rstrip()] == []
    cells = [len(re.findall(r"(?<!\\)\|", line)) for line in lines if line.startswith("|")]
    rows = [line for line in lines if line.startswith("|")]
    heads = {row: count for row, count in zip(rows, cells, strict=True) if re.fullmatch(r"[|\-: ]+", row)}
    assert all(count >= 3 for count in cells), "a row of a table has two cells at least"
    assert heads or not rows


# The READMEs


@pytest.mark.parametrize("readme", READMES, ids=name_of)
def test_a_readme_names_every_command_and_option(readme: Path) -> None:
    lines = lines_of_commands(readme)
    assert set(lines) == set(commands())
    missing = [
        f"{name} {option}"
        for name, parser in commands().items()
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--") and option != "--help" and option not in lines[name]
    ]
    assert missing == []


@pytest.mark.parametrize("readme", READMES, ids=name_of)
def test_a_readme_names_no_option_that_is_none(readme: Path) -> None:
    wrong = [
        f"{name} {option}"
        for name, line in lines_of_commands(readme).items()
        for option in re.findall(r"--[a-z-]+", line)
        if option not in commands()[name]._option_string_actions
    ]
    assert wrong == []


@pytest.mark.parametrize("readme", READMES, ids=name_of)
def test_a_readme_explains_every_figure_of_an_import(readme: Path) -> None:
    figures = {name for kind in ("order", "customer") for name in FileReport("", "", "", kind).as_json()}
    heads = re.findall(r"^\| (`[^|]+`) \|", readme.read_text("utf-8"), re.MULTILINE)
    explained = {figure for head in heads for figure in re.findall(r"`(\w+)`", head)}
    assert figures - explained == set()


@pytest.mark.parametrize("readme", READMES, ids=name_of)
def test_a_readme_names_states_segments_and_formats(readme: Path) -> None:
    text = readme.read_text("utf-8")
    words = {*map(str, State), *SEGMENTS, *formats()}
    assert [word for word in sorted(words) if f"`{word}`" not in text] == []


@pytest.mark.parametrize("readme", READMES, ids=name_of)
def test_the_format_file_of_a_readme_can_be_read(readme: Path, tmp_path: Path) -> None:
    from desktop.importers.formats import read_format

    (example,) = re.findall(r"```toml\n(.*?)```", readme.read_text("utf-8"), re.DOTALL)
    (tmp_path / "market.toml").write_text(example, "utf-8")
    assert read_format(tmp_path / "market.toml").name == "market"


def test_both_readmes_have_the_same_shape() -> None:
    def shape(path: Path) -> list[str]:
        text = path.read_text("utf-8")
        return [
            re.sub(r"[^#|!`\d.-].*", "", line) for line in re.findall(r"^(?:#+ |!\[|```|\| `|\d\. ).*$", text, re.M)
        ]

    english, chinese = map(shape, READMES)
    assert english == chinese


# Help


def test_both_languages_have_the_same_pages() -> None:
    english, chinese = ({path.name for path in (HELP / language).glob("*.md")} for language in ("en", "zh"))
    assert english == chinese != set()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_place_has_its_page(language: str) -> None:
    keys = [path.stem.partition("-")[2] for path in (HELP / language).glob("*.md")]
    assert {place.key for place in PLACES} <= set(keys)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_begins_with_its_title(page: Path) -> None:
    first, second, *_ = page.read_text("utf-8").splitlines()
    assert first.startswith("# ")
    assert second == ""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_key_of_the_window_is_on_the_page_of_keys(language: str) -> None:
    text = (HELP / language / "09-keyboard.md").read_text("utf-8").replace("−", "-")
    missing = [
        command.id
        for command in COMMANDS
        if command.context == "window" and command.id not in NOT_YET and not command.id.startswith("page_")
        if not any(key in text for key in command.keys)
    ]
    assert missing == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_of_figures_gives_the_limits_at_first(language: str) -> None:
    text, limits = (HELP / language / "11-figures.md").read_text("utf-8"), Limits()
    for days in (limits.warning_days, limits.churned_days, limits.new_days):
        assert re.search(rf"\b{days}\b", text)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_of_figures_gives_each_segment_its_scores(language: str) -> None:
    text = (HELP / language / "11-figures.md").read_text("utf-8")
    rows = re.findall(r"^\| [^|]+ \| (\d)(?:–(\d))? \| (\d)(?:–(\d))? \|", text, re.MULTILINE)
    told = [
        {f"{r}{f}" for r in range(int(r1), int(r2 or r1) + 1) for f in range(int(f1), int(f2 or f1) + 1)}
        for r1, r2, f1, f2 in rows
    ]
    assert sorted(map(sorted, told)) == sorted(sorted(scores.split()) for scores in SEGMENTS.values())


# CONTRIBUTING and CHANGELOG


def test_contributing_names_every_library() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    names = [re.match(r"[\w.-]+", each)[0] for each in wanted]  # type: ignore[index]
    table = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("## Libraries")[2].casefold()
    assert [name for name in names if name.casefold() not in table] == []


def test_contributing_names_every_table_and_every_command_of_dev() -> None:
    import dev
    from desktop.storage.changes import table_name
    from desktop.storage.tables import TABLES

    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    assert [table_name(model) for model in TABLES if not re.search(rf"\b{table_name(model)}\b", text)] == []
    assert [line for line in dev.USAGE.splitlines() if line.split()[2] not in text] == []
    assert [name for name in dev.COMMANDS if f"python dev.py {name}" not in text] == []


def test_contributing_names_every_folder_of_the_house() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    rooms = [path.name for path in (ROOT / "desktop").iterdir() if path.is_dir() and path.name != "__pycache__"]
    assert [room for room in rooms if f"`desktop/{room}/`" not in text] == []


def test_the_changelog_tells_of_this_version() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert re.search(rf"^## \[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d$", text, re.MULTILINE)


def test_facts_last_as_long_as_the_help_says() -> None:
    days = {field.code: field.shelf_days for field in BUILT_IN}
    assert (days["styles"], days["size"]) == (730, 730)
    assert (days["health"], days["consumption_pattern"]) == (365, 365)
    veiled = {field.code for field in BUILT_IN if field.is_sensitive}
    assert veiled == {"health", "diet", "household", "income", "background"}
