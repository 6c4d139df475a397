"""Every format and header variant: the reviewed answer stands beside the file."""

from dataclasses import fields
from pathlib import Path

import pytest

from desktop.importers import formats, read, sniff

DATA = Path(__file__).parent / "data"
FILES = sorted(path for path in DATA.iterdir() if path.suffix in (".csv", ".txt", ".vcf"))


def shown(row: object) -> str:
    """A row as one line, without the fields that say nothing."""
    parts = [(each.name, getattr(row, each.name)) for each in fields(row)]
    said = (f"{name}={_value(value)}" for name, value in parts if value not in ("", None, [], 0) or name == "was_paid")
    return f"{type(row).__name__}({', '.join(said)})"


def _value(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(shown(each) if hasattr(each, 'line') else repr(each) for each in value)}]"
    return repr(str(value)) if isinstance(value, str) else repr(value)


def recorded(source: Path) -> list[str]:
    found = sniff(source)
    head = f"{found.format.name} {found.encoding} {found.delimiter!r} header {found.header_line} mixed {found.mixed}"
    return [head, *(shown(row) for row in read(found, zone="Asia/Shanghai", currency="CNY"))]


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_a_file_is_read_as_recorded(source: Path) -> None:
    assert recorded(source) == source.with_suffix(".expected").read_text("utf-8").splitlines()


@pytest.mark.parametrize("source", FILES, ids=lambda path: path.stem)
def test_a_file_is_recognised_by_its_columns(source: Path) -> None:
    assert source.stem.startswith(sniff(source).format.name)


def test_every_variant_of_every_format_has_a_file() -> None:
    headers = {tuple(sorted(cell.strip() for cell in sniff(source).header)) for source in FILES}
    for shape in formats().values():
        for variant in shape.variants:
            assert tuple(sorted(cell.strip() for cell in variant.columns)) in headers, (shape.name, variant.label)
