"""Font families per system and language, and a font for each role of the type scale."""

import sys
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from desktop.ui.theme import state
from desktop.ui.theme.tokens import TYPE_SCALE

_LATIN = {
    "win32": ("Segoe UI",),
    "darwin": (".AppleSystemUIFont", "Helvetica Neue"),
    "linux": ("Inter", "Noto Sans", "DejaVu Sans"),
}
_HANZI = {
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei", "SimSun"),
    "darwin": ("PingFang SC", "Hiragino Sans GB"),
    "linux": ("Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei"),
}


def families(lang: str | None = None, platform: str = sys.platform) -> list[str]:
    """Families in order of preference; Chinese pages take Latin letters from the Chinese font, so that lines agree.

    On macOS the system font does this by itself, and it must come first or its optical sizes are lost.
    """
    system = platform if platform in _LATIN else "linux"
    latin, hanzi = _LATIN[system], _HANZI[system]
    chinese_first = (lang or state.language()).startswith("zh") and system != "darwin"
    return [*hanzi, *latin] if chinese_first else [*latin, *hanzi]


@lru_cache(maxsize=8)
def installed_families(lang: str) -> tuple[str, ...]:
    """Those of `families` that this machine has, for those who cannot fall back by themselves (matplotlib)."""
    known = set(QFontDatabase.families())
    return tuple(family for family in families(lang) if family in known)


def font(role: str = "body", *, tabular: bool = False) -> QFont:
    """The font of a role in `TYPE_SCALE` at the zoom in force; a fresh copy that the caller may change.

    tabular: digits of one width, for numbers that stand in columns.
    """
    return QFont(_font(role, tabular, state.zoom(), state.language()))


def line_height(role: str = "body") -> int:
    """The height of a line of text in a role, at the zoom in force."""
    return state.px(TYPE_SCALE[role][1])


@lru_cache(maxsize=256)
def _font(role: str, tabular: bool, zoom: int, lang: str) -> QFont:
    size, _, semibold = TYPE_SCALE[role]
    made = QFont()
    made.setFamilies(families(lang))
    made.setPixelSize(max(1, round(size * zoom / 100)))
    made.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
    if tabular:
        _use_tabular_figures(made)
    return made


def _use_tabular_figures(made: QFont) -> None:
    if hasattr(QFont, "setFeature"):  # Qt 6.7; before it, digits of our families are nearly of one width
        made.setFeature(QFont.Tag("tnum"), 1)
