"""Icons from resources/icons, drawn in a token's colour at whatever size and pixel ratio is asked for.

The colour is looked up when the icon is painted: after a change of theme the same QIcon shows the new colour, and
nobody needs to set it again. Names are the file names without `.svg`; they are Tabler Icons (MIT, LICENSE lies beside).
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.domain.resources import resource
from desktop.ui.theme import state

_DISABLED_OPACITY = 0.45


@lru_cache(maxsize=512)
def icon(name: str, colour_role: str = "text2") -> QIcon:
    """The icon of a name in the colour of a token ('text2', 'accent', 'on_accent', 'warn', …).

    Raises FileNotFoundError at once when there is no such icon.
    """
    _source(name)
    return QIcon(_TintedEngine(name, colour_role))


def pixmap(name: str, size: int, colour_role: str = "text2", ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of `size` logical pixels, in the colour in force now."""
    return _pixmap(name, size, getattr(state.tokens(), colour_role), ratio)


def draw(painter: QPainter, rect: QRectF, name: str, colour_role: str = "text2") -> None:
    """Paint an icon into a rectangle, for those who paint for themselves."""
    _renderer(name, getattr(state.tokens(), colour_role)).render(painter, rect)


def tinted_svg(name: str, colour: str) -> bytes:
    """The SVG text of an icon in a #RRGGBB colour."""
    return _source(name).replace(b"currentColor", colour.encode())


class _TintedEngine(QIconEngine):
    def __init__(self, name: str, colour_role: str) -> None:
        super().__init__()
        self._name, self._role = name, colour_role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, _state: QIcon.State) -> None:
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(painter.opacity() * _DISABLED_OPACITY)
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        draw(painter, square, self._name, self._role)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, icon_state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, icon_state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, icon_state: QIcon.State, scale: float) -> QPixmap:
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, icon_state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _TintedEngine(self._name, self._role)


@lru_cache(maxsize=256)
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(tinted_svg(name, colour)))


@lru_cache(maxsize=512)
def _pixmap(name: str, size: int, colour: str, ratio: float) -> QPixmap:
    device = round(size * ratio)
    picture = QPixmap(device, device)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, colour).render(painter, QRectF(0, 0, device, device))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
