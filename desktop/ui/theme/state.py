"""What the look is at this moment: the scheme, the zoom, the language. Only `style.apply` changes it."""

from PySide6.QtCore import QObject, Signal

from desktop.ui.theme.tokens import LIGHT, Tokens


class ThemeSignals(QObject):
    """Tells those who paint for themselves (delegates, charts) to paint again."""

    theme_changed = Signal()  # colours, zoom or font families; the new ones are already in force


class _State:
    tokens: Tokens = LIGHT
    zoom: int = 100
    language: str = "en"


signals = ThemeSignals()
_state = _State()


def tokens() -> Tokens:
    """The colours in force."""
    return _state.tokens


def zoom() -> int:
    """The zoom in percent, 80 to 200."""
    return _state.zoom


def language() -> str:
    """The language of the page ('en', 'zh'): it orders the font families."""
    return _state.language


def px(pixels: float) -> int:
    """A length of the tokens at the zoom in force."""
    return round(pixels * _state.zoom / 100)


def put(colours: Tokens, zoom_percent: int, lang: str) -> None:
    """For `style.apply` alone; everyone else reads."""
    _state.tokens, _state.zoom, _state.language = colours, zoom_percent, lang
