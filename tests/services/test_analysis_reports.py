"""The analyses on shops: from import to answer, in both languages, with a plain sentence where nothing can be said."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from desktop.cli import run
from desktop.domain.errors import NotFound
from desktop.domain.settings import ShopSettings
from desktop.services import importing, shops
from desktop.services.analyses import ANALYSES, Analysis, Asked, analyse
from desktop.services.analyses.options import REPORTS
from desktop.services.analyses.words import CODES, HEADS, LEFT_OUT, SUBTITLES, TITLES, AnalysisWords
from desktop.services.report_files import KINDS, write_report
from desktop.services.reports import NAMES
from desktop.services.sales_frames import read_lines, read_sales
from desktop.storage.shopfile import Shop
from tests.analytics.public_orders import REFERENCE, whole
from tests.services.test_reports import DAY, add_customer

ALL = pytest.mark.parametrize("name", ANALYSES)
LANGUAGES = ("en", "zh")


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with shops.create_shop(tmp_path / "店.shop", ShopSettings(name="山茶小铺", currency="CNY")) as made:
        yield made


@pytest.fixture
def busy(shop: Shop) -> Shop:
    """A shop with a year of orders of eighty customers."""
    chance = Random(2)
    for _ in range(80):
        first = chance.randrange(30, 360)
        later = [chance.randrange(1, first) for _ in range(chance.randrange(0, 5))]
        add_customer(shop, *((days, chance.randrange(1_000, 9_000)) for days in [first, *later]))
    return shop


@pytest.fixture
def closed(busy: Shop) -> Path:
    """The same shop, for a command that opens it."""
    busy.close()
    return busy.path


def sentences(made: Analysis) -> list[str]:
    return [
        said(made)
        for language in LANGUAGES
        for said in (AnalysisWords(language).title, AnalysisWords(language).subtitle)
    ]


def well_said(made: Analysis) -> Analysis:
    """Nothing in it is NaN, and every sentence is whole."""
    json.dumps(made.as_json(), allow_nan=False)
    for sentence in sentences(made):
        assert sentence
        assert not {"{", "}"} & set(sentence)
        assert "nan" not in sentence.lower()
    return made


@ALL
def test_every_analysis_of_a_busy_shop_has_a_finding_and_rows(busy: Shop, name: str) -> None:
    made = well_said(analyse(busy, name, DAY, Asked(least_customers=1)))
    if name != "pairs":  # the orders of this shop name no goods
        assert made.rows
        assert made.bars
    for row in made.rows:
        assert len(row) == len(made.columns)


@ALL
@pytest.mark.parametrize("kind", KINDS)
def test_every_analysis_is_written_as_every_kind(busy: Shop, tmp_path: Path, name: str, kind: str) -> None:
    made = analyse(busy, name, DAY)
    for language in LANGUAGES:
        path = write_report(made, tmp_path / f"{language}.{kind}", kind, language)
        assert path.stat().st_size > (1 if kind in ("csv", "json") else 500)


@ALL
def test_a_shop_without_orders_says_so(shop: Shop, name: str) -> None:
    assert well_said(analyse(shop, name, DAY)).kind == "no_orders"


@ALL
def test_one_order_is_no_reason_to_break(shop: Shop, name: str) -> None:
    add_customer(shop, (10, 5_000))
    well_said(analyse(shop, name, DAY))


@ALL
def test_everything_on_one_day_is_no_reason_to_break(shop: Shop, name: str) -> None:
    for _ in range(30):
        add_customer(shop, (0, 5_000), (0, 100))
    well_said(analyse(shop, name, DAY))


@ALL
def test_refunds_only_are_no_orders(shop: Shop, name: str) -> None:
    add_customer(shop, (10, 5_000), status="refunded", is_valid=0, refunded_minor=5_000)
    assert well_said(analyse(shop, name, DAY)).kind == "no_orders"


@ALL
def test_orders_that_brought_nothing_give_no_made_up_number(shop: Shop, name: str) -> None:
    for _ in range(30):
        add_customer(shop, (40, 5_000), (10, 5_000), status="partially_refunded", refunded_minor=5_000)
    well_said(analyse(shop, name, DAY))
    assert analyse(shop, "pareto", DAY).kind == "no_money"


@ALL
def test_orders_of_the_future_are_left_out_and_named(shop: Shop, name: str) -> None:
    add_customer(shop, (-5, 5_000))
    assert well_said(analyse(shop, name, DAY)).kind == "only_later"
    add_customer(shop, (5, 5_000))
    made = analyse(shop, name, DAY)
    assert made.left_out == {"later": 1}
    assert "1" in AnalysisWords("en").subtitle(made)


@ALL
def test_another_currency_is_left_out_and_named(shop: Shop, name: str) -> None:
    add_customer(shop, (5, 5_000), currency="USD")
    assert well_said(analyse(shop, name, DAY)).kind == "only_foreign"
    add_customer(shop, (5, 5_000))
    assert analyse(shop, name, DAY).left_out == {"foreign": 1}


def test_one_customer_has_nobody_to_compare_with(shop: Shop) -> None:
    add_customer(shop, (10, 5_000), (5, 100))
    assert analyse(shop, "pareto", DAY).kind == "one_customer"


def test_orders_that_are_not_her_own_tell_nothing_of_her(busy: Shop) -> None:
    before = analyse(busy, "prediction", DAY).as_json()
    repeats = analyse(busy, "repeat", DAY).as_json()
    add_customer(busy, (50, 1_000), (40, 1_000), (30, 1_000), is_own=0)
    assert analyse(busy, "prediction", DAY).as_json() == before
    assert analyse(busy, "repeat", DAY).as_json() == repeats


def test_a_small_shop_is_told_how_many_are_missing(shop: Shop) -> None:
    for _ in range(3):
        add_customer(shop, (40, 5_000), (10, 5_000))
    made = analyse(shop, "prediction", DAY)
    assert made.as_json()["missing_repeat_buyers"] == 22
    assert AnalysisWords("en").title(made) == "Not enough yet: 22 more repeat buyers"
    assert AnalysisWords("zh").title(made) == "还不够：再有 22 位回头客就可以预测"


def test_a_prediction_has_ranges_and_its_back_test(busy: Shop) -> None:
    answer = analyse(busy, "prediction", DAY).as_json()
    low, high = answer["expected_orders_range"]["90"]
    assert low < answer["expected_orders"]["90"] < high
    assert answer["holdout"]["days"] <= 90
    assert set(answer["params"]) == {"r", "alpha", "a", "b"}
    assert answer["model"] in ("bgnbd", "mbgnbd")
    assert analyse(busy, "prediction", DAY, Asked(model="paretonbd")).as_json()["model"] == "paretonbd"


def test_a_back_test_without_a_past_says_so(busy: Shop) -> None:
    made = well_said(analyse(busy, "prediction", DAY, Asked(holdout=DAY - timedelta(days=350))))
    assert made.kind == "no_back_test"
    assert "holdout" not in made.as_json()


def test_the_change_of_two_periods_is_split_without_a_rest(busy: Shop) -> None:
    first, second = (date(2026, 1, 1), date(2026, 3, 31)), (date(2026, 4, 1), DAY)
    made = analyse(busy, "changed", DAY, Asked(before=first, after=second))
    answer = made.as_json()
    assert sum(answer["parts"].values()) == answer["change_minor"]
    assert answer["change_minor"] == answer["after"]["money_minor"] - answer["before"]["money_minor"]
    assert len(made.members["won"]) == answer["customers"]["won"]


def test_unasked_the_last_two_whole_months_are_compared(busy: Shop) -> None:
    answer = analyse(busy, "changed", date(2026, 6, 12)).as_json()
    assert (answer["before"]["from"], answer["after"]["to"]) == ("2026-04-01", "2026-05-31")
    assert analyse(busy, "changed", DAY).as_json()["after"]["to"] == "2026-06-30"


def test_the_lines_of_an_order_share_what_it_brought(tmp_path: Path) -> None:
    sample = Path(__file__).parents[1] / "importers" / "data" / "online_retail_8_columns.csv"
    with shops.open_or_create(tmp_path / "店.shop") as shop:
        importing.import_files(shop, [sample], format_name="online_retail")
        sales = read_sales(shop, DAY)
        lines = read_lines(shop, sales)
    assert lines["money_minor"].sum() == pytest.approx(sales.orders["total_minor"].sum())
    assert set(lines["product"]) == {"11001A", "11002", "POST", "11003"}


def test_an_unknown_analysis_is_refused(shop: Shop) -> None:
    with pytest.raises(NotFound):
        analyse(shop, "horoscope", DAY)


def test_the_command_line_knows_every_report() -> None:
    assert (*NAMES, *ANALYSES) == REPORTS


def test_every_word_is_there_in_both_languages() -> None:
    for table in (TITLES, SUBTITLES, HEADS, CODES, LEFT_OUT):
        for key, (english, chinese) in table.items():
            assert english, key
            assert chinese, key
            assert english != chinese, key


@ALL
def test_every_column_and_finding_has_its_words(busy: Shop, name: str) -> None:
    made = analyse(busy, name, DAY)
    assert made.kind in TITLES
    assert made.name in SUBTITLES
    for column in made.columns:
        assert column.key in HEADS or column.key[0] == "+" or column.key[-1] == "m"


def test_the_command_line_answers_in_json(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ANALYSES:
        assert run(["report", name, "--shop", str(closed), "--as-of", str(DAY), "--json"]) == 0
        answer = json.loads(capsys.readouterr().out)
        assert answer["finding"] if isinstance(answer, dict) else answer == []


def test_the_command_line_takes_the_options_of_each(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def asked(*words: str) -> dict:
        assert run(["report", *words, "--shop", str(closed), "--as-of", str(DAY), "--json"]) == 0
        return json.loads(capsys.readouterr().out)

    assert list(asked("cohorts", "--by", "channel")["cohorts"]) == ["taobao"]
    value = asked("value", "--convention", "calendar", "--months", "1,2")
    assert value["convention"] == "calendar"
    assert set(value["cohorts"]["2025-08"]) == {"1", "2"}
    assert asked("changed", "--before", "2026-01-01..2026-01-31", "--after", "2026-02-01..2026-02-28")["parts"]
    assert asked("prediction", "--unit", "week", "--holdout", "2026-03-01")["unit"] == "week"
    for wrong in (["--months", "0"], ["--before", "2026-02-01..2026-01-01"], ["--products", "("]):
        with pytest.raises(SystemExit) as left:
            run(["report", "value", "--shop", str(closed), *wrong])
        assert left.value.code == 2


def test_rows_and_the_finding_are_printed_without_json(closed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", "pareto", "--shop", str(closed), "--as-of", str(DAY)]) == 0
    said = capsys.readouterr()
    assert said.out.splitlines()[2].startswith("20%")
    assert "bring" in said.err


@pytest.mark.reference
def test_the_public_set_goes_from_its_file_to_its_numbers(tmp_path: Path) -> None:
    source = tmp_path / "online_retail.csv"
    source.write_bytes(gzip.decompress(whole("online_retail").read_bytes()))
    last, said = date(2011, 12, 9), REFERENCE["online_retail"]
    with shops.open_or_create(tmp_path / "店.shop") as shop:
        importing.import_files(shop, [source], format_name="online_retail")
        pareto = analyse(shop, "pareto", last).as_json()
        assert (pareto["customers"], pareto["revenue_minor"]) == (4338, 891_140_790)
        assert analyse(shop, "cohorts", last).as_json()["cohorts"] == said["cohort_retention"]
        assert analyse(shop, "repeat", last).as_json()["within_days"]["90"]["repeated"] == 1533
        tested = analyse(shop, "prediction", last, Asked(holdout=date(2011, 6, 30))).as_json()["holdout"]
        assert tested["mae"] <= 1.367
        assert tested["rmse"] <= 2.216
        assert tested["auc"] == pytest.approx(said["holdout"]["bgnbd_bounded_mle"]["auc_expected"], abs=1e-3)
        asked = Asked(products=r"\d{5}[A-Z]*", least_customers=100)
        pairs = analyse(shop, "pairs", last, asked).as_json()
        baskets = analyse(shop, "pairs", last, replace(asked, basket=True, least_customers=277)).as_json()
    known = REFERENCE["online_retail_pairs"]
    assert sum(each["n"] >= 20 for each in pairs) == known["v1_any_later_within_30d"]["pairs_n_ge_20"]
    assert len(baskets) == 2 * known["basket_rules"]["frequent_pairs"]
