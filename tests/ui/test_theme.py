"""The look: contrast, fonts, icons, live change."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.resources import resource
from desktop.ui import theme
from desktop.ui.theme import icons
from desktop.ui.theme.tokens import DARK, GRAPHIC_PAIRS, LIGHT, TEXT_PAIRS, Tokens, contrast, mix


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication):
    yield
    theme.apply(qapp, "light", 100, "en")


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("pairs", "least"), [(TEXT_PAIRS, 4.5), (GRAPHIC_PAIRS, 3.0)], ids=["text", "graphics"])
def test_contrast_is_enough(scheme: Tokens, pairs: tuple[tuple[str, str], ...], least: float) -> None:
    colours = scheme.colours()
    ratios = {pair: round(contrast(colours[pair[0]], colours[pair[1]]), 2) for pair in pairs}
    assert {pair: ratio for pair, ratio in ratios.items() if ratio < least} == {}


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_categories_are_seen_on_the_page(scheme: Tokens) -> None:
    assert all(contrast(colour, scheme.page) >= 3 for colour in scheme.categories)


def test_contrast_knows_black_on_white() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"


def test_the_scheme_changes_while_the_program_runs(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    theme.set_look(label, role="caption", tone="text2")
    with qtbot.waitSignal(theme.signals.theme_changed):
        theme.apply(qapp, "dark", 200)
    assert theme.tokens() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.page
    label.ensurePolished()
    assert label.font().pixelSize() == 24
    assert theme.px(32) == 64


def test_zoom_stays_within_its_bounds(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 20)
    assert theme.zoom() == 80
    theme.apply(qapp, "light", 900)
    assert theme.zoom() == 200


def test_chinese_pages_ask_for_a_chinese_font_first() -> None:
    assert theme.families("zh", "win32")[0] == "Microsoft YaHei UI"
    assert theme.families("en", "win32")[:2] == ["Segoe UI", "Microsoft YaHei UI"]
    assert "PingFang SC" in theme.families("zh", "darwin")


def test_digits_in_columns_have_one_width(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 100, "en")
    font = theme.font("body", tabular=True)
    if QFontInfo(font).family() != "Inter":
        pytest.skip("the font at hand may not have the feature")
    widths = {QFontMetrics(font).horizontalAdvance(digit * 8) for digit in "0123456789"}
    assert len(widths) == 1


def test_a_font_that_was_handed_out_may_be_changed(qapp: QApplication) -> None:
    theme.font("body").setPixelSize(99)
    assert theme.font("body").pixelSize() == 13


def test_an_icon_follows_the_theme_and_the_screen(qapp: QApplication) -> None:
    theme.apply(qapp, "light")
    icon = theme.icon("users", "accent")
    light = icon.pixmap(QSize(18, 18), 2.0).toImage()
    assert (light.width(), light.devicePixelRatio()) == (36, 2.0)
    theme.apply(qapp, "dark")
    dark = icon.pixmap(QSize(18, 18), 2.0).toImage()
    assert light != dark


def test_an_icon_that_is_missing_is_noticed_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        theme.icon("no-such-icon")


def test_icons_are_one_family() -> None:
    drawn = sorted(path for path in resource("icons").glob("*.svg") if path.stem != "regulars")  # that is the program
    assert len(drawn) > 60
    for path in drawn:
        text = path.read_text("utf-8")
        assert 'stroke-width="1.6"' in text, path.name
        assert b"#123456" in icons.tinted_svg(path.stem, "#123456"), path.name
