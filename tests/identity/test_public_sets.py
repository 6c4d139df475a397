"""The public sets are read whole, and nothing in a row tells the truth."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from tests.identity.measures import pairs
from tests.identity.public_sets import SAMPLES, SETS, TRUE_PAIRS, read, reference_folder

FEBRL = {"given_name", "surname", "street_number", "address_1", "suburb", "postcode", "date_of_birth", "soc_sec_id"}


@pytest.mark.parametrize("name", SETS)
def test_a_sample_has_400_rows_and_whole_people(name: str) -> None:
    sample = read(name)
    assert len(sample.rows) == 400
    sizes = set(Counter(sample.persons).values())
    if name == "febrl4":
        assert sizes == {2}
    else:
        assert {2, 3, 4} < sizes


@pytest.mark.parametrize("name", SETS)
def test_no_cell_names_the_person_and_the_order_does_not_either(name: str) -> None:
    sample = read(name)
    assert not {"entity_id", "rec_id", "cluster", "unique_id"} & set(sample.rows[0])
    together = sum(first == second for first, second in pairwise(sample.persons))
    assert together < 20


def test_columns_are_those_of_the_files() -> None:
    assert set(read("febrl3").rows[0]) >= FEBRL
    assert set(read("febrl4").rows[0]) >= FEBRL
    assert set(read("fake_1000").rows[0]) == {"record_id", "first_name", "surname", "dob", "city", "email"}


def test_febrl4_has_each_person_once_on_either_side() -> None:
    sample = read("febrl4")
    sides = Counter(next(iter(traps)) for traps in sample.traps)
    assert sides == {"febrl4a": 200, "febrl4b": 200}


def test_the_folder_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGULARS_REFERENCE", str(tmp_path))
    assert reference_folder() is None
    (tmp_path / "febrl3.csv.gz").write_bytes(b"")
    assert reference_folder() == tmp_path


def test_a_missing_file_is_not_an_empty_set(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read("febrl3", tmp_path)


@pytest.mark.reference
@pytest.mark.parametrize("name", SETS)
def test_the_whole_sets_have_the_published_number_of_true_pairs(name: str) -> None:
    folder = reference_folder()
    assert folder, "no reference data: name its folder in REGULARS_REFERENCE"
    whole = read(name, folder)
    assert pairs(whole.persons, []).same == TRUE_PAIRS[name]
    known = {tuple(row.values())[1:] for row in whole.rows}
    assert all(tuple(row.values())[1:] in known for row in read(name, SAMPLES).rows)
