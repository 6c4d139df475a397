"""Public record-linkage sets as rows and truth: febrl3, febrl4 (link a to b) and fake_1000.

Rows have the columns of the file but for those that tell the truth: a `record_id` of ours replaces the set's number.
They come in random order, always the same. Samples lie in `data/`; the whole sets in the folder that the environment
variable REGULARS_REFERENCE names, or in `shared/data` beside the project.
"""

import csv
import gzip
import os
from pathlib import Path
from random import Random

from tests.identity.contact_list import ContactList

SAMPLES = Path(__file__).parent / "data"
_FILES = {"febrl3": ("febrl3",), "febrl4": ("febrl4a", "febrl4b"), "fake_1000": ("fake_1000",)}
_TRUTH = ("entity_id", "cluster")
_NUMBERS = ("rec_id", "unique_id")  # febrl's tell who it is, those of fake_1000 nearly
SETS = tuple(_FILES)
TRUE_PAIRS = {"febrl3": 6_538, "febrl4": 5_000, "fake_1000": 2_031}  # of the whole sets


def reference_folder() -> Path | None:
    """Where the whole sets are, or None on a machine that has none."""
    named = os.environ.get("REGULARS_REFERENCE")
    folder = Path(named) if named else Path(__file__).resolve().parents[3] / "shared" / "data"
    return folder if (folder / "febrl3.csv.gz").exists() else None


def read(name: str, folder: Path = SAMPLES) -> ContactList:
    """One of SETS. Raises KeyError for another name, FileNotFoundError where the folder holds no such file."""
    found = [(row, file) for file in _FILES[name] for row in _rows(folder, file)]
    Random(name).shuffle(found)
    made = ContactList()
    for number, (row, file) in enumerate(found, 1):
        person = next(row[column] for column in _TRUTH if column in row)
        cells = {column: text for column, text in row.items() if column not in (*_TRUTH, *_NUMBERS)}
        made.add({"record_id": f"r{number:05}"} | cells, person, frozenset({file}))
    return made


def _rows(folder: Path, file: str) -> list[dict[str, str]]:
    packed = folder / f"{file}.csv.gz"
    if packed.exists():
        with gzip.open(packed, "rt", encoding="utf-8", newline="") as lines:
            return list(csv.DictReader(lines))
    with (folder / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
