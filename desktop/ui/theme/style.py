"""Puts the look on: Fusion, a palette and one style sheet, all from the tokens; switched while the program runs."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QRectF, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from desktop.ui.theme import sheet, state
from desktop.ui.theme.fonts import font
from desktop.ui.theme.icons import tinted_svg
from desktop.ui.theme.tokens import DARK, ICON, LIGHT, RADIUS, Tokens

Mode = Literal["system", "light", "dark"]
ZOOM_LEAST, ZOOM_MOST = 80, 200

_mode: Mode = "system"
_art_folder: QTemporaryDir | None = None
_follows: set[int] = set()  # ids of the applications whose style hints we listen to


def apply(app: QApplication, mode: Mode = "system", zoom: int = 100, language: str | None = None) -> None:
    """Show the whole program in a scheme, at a zoom (percent, kept within 80 to 200), in a language's fonts.

    May be called at any time; 'system' follows the system until the next call. Ends with `signals.theme_changed`.
    """
    global _mode
    _mode = mode
    _follow_system(app)
    _tell_system(app, mode)
    colours = DARK if _is_dark(app, mode) else LIGHT
    state.put(colours, min(max(zoom, ZOOM_LEAST), ZOOM_MOST), language or state.language())
    if not isinstance(app.style().baseStyle() if isinstance(app.style(), QProxyStyle) else None, QStyle):
        app.setStyle(RegularsStyle())
    app.setPalette(palette(colours))
    app.setFont(font("body"))
    app.setStyleSheet(sheet.build(colours, _art(colours)))
    state.signals.theme_changed.emit()


def mode() -> Mode:
    """What was asked for: 'system', 'light' or 'dark'."""
    return _mode


def palette(t: Tokens) -> QPalette:
    """The palette of a scheme."""
    made = QPalette()
    role = QPalette.ColorRole
    for part, colour in {
        role.Window: t.page,
        role.WindowText: t.text,
        role.Base: t.page,
        role.AlternateBase: t.pane,
        role.Text: t.text,
        role.Button: t.page,
        role.ButtonText: t.text,
        role.BrightText: t.on_accent,
        role.Highlight: t.select,
        role.HighlightedText: t.text,
        role.Accent: t.accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.ToolTipBase: t.field,
        role.ToolTipText: t.text,
        role.PlaceholderText: t.text3,
        role.Light: t.page,
        role.Midlight: t.hover,
        role.Mid: t.line,
        role.Dark: t.edge,
        role.Shadow: t.line,
    }.items():
        made.setColor(part, QColor(colour))
    for part in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, part, QColor(t.text3))
    return made


def set_look(widget: QWidget, *, role: str = "", tone: str = "", ground: str = "") -> None:
    """Give a widget a role of the type scale, a text colour and a background, by their names in the tokens.

    They follow theme and zoom by themselves. An empty name leaves that part as it was.
    """
    for name, value in (("role", role), ("tone", tone), ("ground", ground)):
        if value:
            widget.setProperty(name, value)
    if ground:
        widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class RegularsStyle(QProxyStyle):
    """Fusion with our focus ring, icon sizes that zoom, and tips that come a little sooner."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        if element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)
            return
        draw_focus_ring(painter, QRectF(option.rect), RADIUS)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        if metric in (QStyle.PixelMetric.PM_SmallIconSize, QStyle.PixelMetric.PM_ButtonIconSize):
            return state.px(ICON)
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_ToolTip_WakeUpDelay:
            return 400
        if hint == QStyle.StyleHint.SH_EtchDisabledText:
            return 0
        return super().styleHint(hint, option, widget, returned)


def draw_focus_ring(painter: QPainter, rect: QRectF, radius: float) -> None:
    """The focus ring, 2 px of accent just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(state.tokens().accent), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius)
    painter.restore()


def _is_dark(app: QApplication, wanted: Mode) -> bool:
    return wanted == "dark" or (wanted == "system" and app.styleHints().colorScheme() == Qt.ColorScheme.Dark)


def _tell_system(app: QApplication, wanted: Mode) -> None:
    """Title bars and native dialogs take the same scheme (Qt 6.8)."""
    hints = app.styleHints()
    if not hasattr(hints, "setColorScheme"):
        return
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
    hints.setColorScheme(schemes[wanted])


def _follow_system(app: QApplication) -> None:
    if id(app) not in _follows:
        _follows.add(id(app))
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _on_system_scheme(app))


def _on_system_scheme(app: QApplication) -> None:
    if _mode == "system" and _is_dark(app, "system") != state.tokens().dark:
        apply(app, "system", state.zoom(), state.language())


def _art(t: Tokens) -> dict[str, str]:
    """Tinted arrows and ticks as files: a style sheet takes pictures in no other way."""
    global _art_folder
    if _art_folder is None:
        _art_folder = QTemporaryDir()
    parts = {
        "down": ("chevron-down", t.text2),
        "up": ("chevron-up", t.text2),
        "calendar": ("calendar", t.text2),
        "check": ("check", t.on_accent),
        "minus": ("minus", t.on_accent),
    }
    paths = {}
    for key, (name, colour) in parts.items():
        path = Path(_art_folder.path(), f"{key}-{t.name}.svg")
        if not path.exists():
            path.write_bytes(tinted_svg(name, colour))
        paths[key] = path.as_posix()
    return paths
