"""Made-up lists as shops keep them themselves, each with what a person would say it is."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class OwnList:
    """fields: one per column, "" is left out."""

    name: str
    row: str
    fields: tuple[str, ...]
    spread: str
    text: str

    @property
    def table(self) -> list[list[str]]:
        return [line.split(",") for line in self.text.splitlines()]


def _read() -> list[OwnList]:
    blocks = Path(__file__).with_name("own_lists.txt").read_text("utf-8").strip().split("\n\n")
    return [_own_list(*block.split("\n", 1)) for block in blocks[1:]]


def _own_list(head: str, text: str) -> OwnList:
    name, row, fields, *spread = (part.strip() for part in head.removeprefix("#").split("|"))
    said = tuple("" if each == "-" else each for each in fields.split())
    return OwnList(name, row, said, spread[0] if spread else "none", text)


LISTS = _read()
