"""The look: tokens, fonts, icons, style. Pages import from here."""

from desktop.ui.theme.fonts import families, font, installed_families, line_height
from desktop.ui.theme.icons import icon
from desktop.ui.theme.state import px, signals, tokens, zoom
from desktop.ui.theme.style import apply, draw_focus_ring, mode, set_look

__all__ = [
    "apply",
    "draw_focus_ring",
    "families",
    "font",
    "icon",
    "installed_families",
    "line_height",
    "mode",
    "px",
    "set_look",
    "signals",
    "tokens",
    "zoom",
]
