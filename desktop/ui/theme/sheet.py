"""The one style sheet: margins, radii, borders and the colours a palette cannot say. Built from the tokens."""

from desktop.ui.theme.state import px
from desktop.ui.theme.tokens import (
    BUTTON,
    FIELD,
    RADIUS,
    RADIUS_LARGE,
    RADIUS_SMALL,
    TYPE_SCALE,
    Tokens,
)

TONES = ("text", "text2", "text3", "accent", "on_accent", "ok", "warn", "danger", "info")
GROUNDS = ("page", "pane", "rail", "field", "hover", "select", "ok_bg", "warn_bg", "danger_bg", "info_bg")


def build(t: Tokens, art: dict[str, str]) -> str:
    """The style sheet for a scheme at the zoom in force; art: paths of the small pictures Qt wants as files."""
    return "\n".join((_grounds_and_type(t), _fields(t, art), _buttons(t), _choices(t, art), _views(t), _rest(t)))


def _grounds_and_type(t: Tokens) -> str:
    colours = t.colours()
    rules = [f'*[ground="{ground}"] {{ background: {colours[ground]}; }}' for ground in GROUNDS]
    rules += [f'*[tone="{tone}"] {{ color: {colours[tone]}; }}' for tone in TONES]
    for role, (size, _, semibold) in TYPE_SCALE.items():
        rules.append(f'*[role="{role}"] {{ font-size: {px(size)}px; font-weight: {600 if semibold else 400}; }}')
    rules.append(f'QFrame[rule="true"] {{ background: {t.line}; border: none; }}')
    return "\n".join(rules)


def _fields(t: Tokens, art: dict[str, str]) -> str:
    # A focused field has a border of 2 px: the padding gives the pixel back, so that nothing moves.
    return f"""
QLineEdit, QAbstractSpinBox, QComboBox, QTextEdit, QPlainTextEdit {{
  background: {t.field}; color: {t.text}; border: 1px solid {t.edge}; border-radius: {RADIUS}px;
  padding: {px(2)}px {px(8)}px; selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit, QAbstractSpinBox, QComboBox {{ min-height: {px(FIELD) - 2 * px(2) - 2}px; }}
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QTextEdit:focus, QPlainTextEdit:focus {{
  border: 2px solid {t.accent}; padding: {px(2) - 1}px {px(8) - 1}px; }}
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QTextEdit:disabled, QPlainTextEdit:disabled {{
  color: {t.text3}; border-color: {t.line}; background: {t.pane}; }}
QLineEdit[role="counter_search"] {{ min-height: {px(48)}px; border-radius: {RADIUS_LARGE}px; }}
QLineEdit[invalid="true"] {{ border-color: {t.danger}; }}
QAbstractItemView QLineEdit {{ min-height: 0; border-radius: 0; }}
QComboBox {{ padding-right: {px(24)}px; }}
QComboBox::drop-down {{ border: none; width: {px(26)}px; }}
QComboBox::down-arrow {{ image: url("{art["down"]}"); width: {px(16)}px; height: {px(16)}px; }}
QComboBox QAbstractItemView {{ background: {t.field}; border: 1px solid {t.edge}; padding: {px(4)}px; outline: 0; }}
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; background: transparent;
  width: {px(22)}px; }}
QAbstractSpinBox::up-arrow {{ image: url("{art["up"]}"); width: {px(12)}px; height: {px(12)}px; }}
QAbstractSpinBox::down-arrow {{ image: url("{art["down"]}"); width: {px(12)}px; height: {px(12)}px; }}
QDateEdit::drop-down {{ border: none; width: {px(26)}px; }}
QDateEdit::down-arrow {{ image: url("{art["calendar"]}"); width: {px(16)}px; height: {px(16)}px; }}
"""


def _buttons(t: Tokens) -> str:
    # The dot means the class itself: our Button paints itself and must not be given sizes here.
    return f"""
.QPushButton {{ background: transparent; color: {t.text}; border: 1px solid {t.edge}; border-radius: {RADIUS}px;
  padding: 0 {px(14)}px; min-height: {px(BUTTON) - 2}px; }}
.QPushButton:hover {{ background: {t.hover}; }}
.QPushButton:pressed {{ background: {t.select}; }}
.QPushButton:focus {{ border: 2px solid {t.accent}; padding: 0 {px(14) - 1}px; min-height: {px(BUTTON) - 4}px; }}
.QPushButton:disabled {{ color: {t.text3}; border-color: {t.line}; }}
.QPushButton:default, .QPushButton[rank="primary"] {{ background: {t.accent}; color: {t.on_accent};
  border-color: {t.accent};  font-weight: 600; }}
.QPushButton:default:hover {{ background: {t.accent_hover}; }}
QToolButton {{ background: transparent; color: {t.text2}; border: 2px solid transparent; border-radius: {RADIUS}px;
  padding: {px(4)}px; }}
QToolButton:hover, QToolButton:checked {{ background: {t.hover}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _choices(t: Tokens, art: dict[str, str]) -> str:
    side = px(16)
    return f"""
QCheckBox, QRadioButton {{ spacing: {px(8)}px; padding: {px(3)}px; border: 2px solid transparent;
  border-radius: {RADIUS}px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator, QMenu::indicator {{
  width: {side}px; height: {side}px; border: 1px solid {t.edge}; border-radius: {RADIUS_SMALL}px;
  background: {t.field}; }}
QRadioButton::indicator {{ border-radius: {side // 2 + 1}px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked, QMenu::indicator:checked {{
  background: {t.accent}; border-color: {t.accent}; image: url("{art["check"]}"); }}
QCheckBox::indicator:indeterminate {{ background: {t.accent}; border-color: {t.accent}; image: url("{art["minus"]}"); }}
QRadioButton::indicator:checked {{ border: {px(5)}px solid {t.accent}; width: {side - 2 * px(5) + 2}px;
  height: {side - 2 * px(5) + 2}px; background: {t.on_accent}; }}
"""


def _views(t: Tokens) -> str:
    handle = px(10)
    return f"""
QAbstractScrollArea {{ border: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableView, QTreeView, QListView {{ background: {t.page}; color: {t.text}; border: none; outline: 0;
  selection-background-color: {t.select}; selection-color: {t.text}; }}
QListView::item, QTreeView::item {{ min-height: {px(28)}px; padding: 0 {px(8)}px; border-radius: {RADIUS_SMALL}px; }}
QListView::item:hover, QTreeView::item:hover {{ background: {t.hover}; }}
QListView::item:selected, QTreeView::item:selected {{ background: {t.select}; color: {t.text}; }}
QHeaderView {{ background: {t.page}; border: none; }}
QHeaderView::section {{ background: {t.page}; color: {t.text3}; border: none; border-bottom: 1px solid {t.line};
  padding: 0 {px(10)}px; font-size: {px(12)}px; }}
QScrollBar:vertical {{ background: transparent; width: {handle}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {handle}px; margin: 0; }}
QScrollBar::handle {{ background: {t.edge}; border: 3px solid {t.page}; border-radius: {handle // 2}px; }}
QScrollBar::handle:vertical {{ min-height: {px(32)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(32)}px; }}
QScrollBar::handle:hover {{ background: {t.text3}; border-width: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {t.line}; }}
"""


def _rest(t: Tokens) -> str:
    return f"""
QMenu {{ background: {t.field}; color: {t.text}; border: 1px solid {t.edge}; padding: {px(4)}px; }}
QMenu::item {{ padding: {px(5)}px {px(24)}px {px(5)}px {px(12)}px; border-radius: {RADIUS_SMALL}px; }}
QMenu::item:selected {{ background: {t.select}; }}
QMenu::item:disabled {{ color: {t.text3}; }}
QMenu::icon, QMenu::indicator {{ margin-left: {px(8)}px; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {px(4)}px {px(8)}px; }}
QMenuBar {{ background: {t.rail}; color: {t.text2}; }}
QMenuBar::item {{ padding: {px(4)}px {px(10)}px; background: transparent; border-radius: {RADIUS_SMALL}px; }}
QMenuBar::item:selected {{ background: {t.select}; }}
QToolTip {{ background: {t.field}; color: {t.text}; border: 1px solid {t.edge}; padding: {px(4)}px {px(8)}px; }}
QProgressBar {{ background: {t.grid}; border: none; border-radius: 2px; max-height: {px(4)}px; min-height: {px(4)}px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QTabWidget::pane {{ border: none; border-top: 1px solid {t.line}; }}
QTabBar::tab {{ background: transparent; color: {t.text2}; padding: {px(5)}px {px(10)}px; border-radius: {RADIUS}px;
  border: 2px solid transparent; }}
QTabBar::tab:selected {{ background: {t.select}; color: {t.text}; font-weight: 600; }}
QTabBar::tab:hover:!selected {{ background: {t.hover}; }}
QTabBar:focus::tab:selected {{ border-color: {t.accent}; }}
QSlider::groove:horizontal {{ height: {px(4)}px; background: {t.grid}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {t.accent}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: {px(16)}px; height: {px(16)}px; margin: -{px(6)}px 0; border-radius: {px(8)}px;
  background: {t.accent}; }}
QCalendarWidget QToolButton {{ color: {t.text}; }}
"""
