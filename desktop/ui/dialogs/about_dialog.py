"""About the program: version, the parts it is made of and their licences, and facts for whoever helps."""

import platform
import sqlite3
from importlib import metadata

from PySide6.QtCore import Qt, QTimer, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QTabWidget, QVBoxLayout, QWidget

from desktop import __version__
from desktop.domain.resources import resource
from desktop.ui import theme
from desktop.ui.context import Context
from desktop.ui.theme import state
from desktop.ui.theme.tokens import XL, L, M, S
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.labels import Label
from desktop.ui.widgets.row_table import Column, ListRows, RowTableModel
from desktop.ui.widgets.row_view import RowTable

PARTS: tuple[tuple[str, str, str], ...] = (
    ("Python", "", "PSF-2.0"),
    ("Qt", "", "LGPL-3.0"),
    ("PySide6-Essentials", "PySide6_Essentials", "LGPL-3.0"),
    ("SQLite", "", "Public domain"),
    ("peewee", "peewee", "MIT"),
    ("pandas", "pandas", "BSD-3-Clause"),
    ("NumPy", "numpy", "BSD-3-Clause"),
    ("matplotlib", "matplotlib", "PSF-based"),
    ("Babel", "babel", "BSD-3-Clause"),
    ("phonenumbers", "phonenumbers", "Apache-2.0"),
    ("pypinyin", "pypinyin", "MIT"),
    ("platformdirs", "platformdirs", "MIT"),
    ("tzdata", "tzdata", "Apache-2.0"),
    ("XlsxWriter", "XlsxWriter", "BSD-2-Clause"),
    ("Tabler Icons", "", "MIT"),
)
"""Name, name of the installed distribution, licence."""


class AboutDialog(QDialog):
    """Says what the program is; the debug info holds no name, number or path of anybody."""

    def __init__(self, parent: QWidget | None = None, context: Context | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Regulars"))
        name = Label(self.tr("Regulars"), "page")
        version = Label(self.tr("Version {version}").format(version=__version__), tone="text2")
        words = Label(
            self.tr(
                "An offline customer desk for small shops. Nothing leaves this computer. Free software under the MIT"
                " licence, made of the parts below."
            ),
            wrap=True,
        )
        tabs = QTabWidget()
        tabs.addTab(self._parts(), self.tr("Parts"))
        tabs.addTab(self._notices(), self.tr("Licence texts"))
        tabs.addTab(self._debug(), self.tr("For whoever helps"))
        self.copy = Button(self.tr("Copy debug info"))
        self.copy.clicked.connect(self._on_copy)
        close = Button(self.tr("Close"), key="Esc")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch()
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(XL, L, XL, L)
        column.setSpacing(S)
        for widget in (name, version, words):
            column.addWidget(widget)
        column.addSpacing(M)
        column.addWidget(tabs, 1)
        column.addSpacing(M)
        column.addLayout(foot)
        self.resize(theme.px(620), theme.px(560))
        close.setFocus()

    def _parts(self) -> QWidget:
        model = RowTableModel(
            [
                Column("name", lambda: self.tr("Part"), lambda row: row[1], width=200, sortable=False),
                Column("version", lambda: self.tr("Version"), lambda row: row[2], width=130, sortable=False),
                Column("licence", lambda: self.tr("Licence"), lambda row: row[3], width=180, sortable=False),
            ]
        )
        table = RowTable(model, self.tr("Parts"), dense=True)
        model.set_rows(
            ListRows([(at, name, version_of(name, known), licence) for at, (name, known, licence) in enumerate(PARTS)])
        )
        return table

    def _notices(self) -> QWidget:
        text = QPlainTextEdit(notices())
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licence texts"))
        return text

    def _debug(self) -> QWidget:
        text = QPlainTextEdit(debug_info(self._context))
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("For whoever helps"))
        return text

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(debug_info(self._context))
        self.copy.setText(self.tr("Copied"))
        QTimer.singleShot(2000, self.copy, lambda: self.copy.setText(self.tr("Copy debug info")))


def version_of(name: str, distribution: str) -> str:
    """The version of a part that is in use; "" where it has none."""
    known = {"Python": platform.python_version(), "Qt": qVersion(), "SQLite": sqlite3.sqlite_version}
    if name in known:
        return known[name]
    try:
        return metadata.version(distribution) if distribution else ""
    except metadata.PackageNotFoundError:
        return ""  # a frozen program may have left it out


def notices() -> str:
    """The licence texts that lie beside the parts."""
    texts = []
    for name, distribution, licence in PARTS:
        texts.append(f"{name} {version_of(name, distribution)} – {licence}".strip())
    for path in (resource("..", "LICENSE"), resource("icons", "LICENSE")):
        if path.is_file():
            texts.append("\n" + path.read_text(encoding="utf-8"))
    return "\n".join(texts)


def debug_info(context: Context | None) -> str:
    """Facts about program and computer: no name, no path, nothing of any customer."""
    screens = ", ".join(
        f"{screen.size().width()}×{screen.size().height()} @{screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    )
    facts = [
        f"Regulars {__version__}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        *(f"{name} {version_of(name, known)}" for name, known, _ in PARTS if version_of(name, known)),
        f"platform {QGuiApplication.platformName()}, screens {screens}",
        f"language {state.language()}, theme {theme.mode()} ({theme.tokens().name}), zoom {theme.zoom()}",
    ]
    if context is not None:
        shop = context.shop
        counts = {
            table: shop.query(f"SELECT count(*) FROM {table}")[0][0]
            for table in ("customer", "sales_order", "interaction", "change_set")
        }
        facts.append("shop " + ", ".join(f"{table} {count}" for table, count in counts.items()))
        facts.append(f"schema {shop.query('PRAGMA user_version')[0][0]}, {shop.path.stat().st_size} bytes")
    return "\n".join(facts)
