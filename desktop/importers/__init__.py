"""Files of shop platforms: what they are, and the rows and findings in them. Pure: nothing is stored here.

A new platform is a new file in resources/formats; its grammar is told in formats.py.
"""

from desktop.importers.beside import read_beside
from desktop.importers.bundles import contents
from desktop.importers.content import Content, content_of, paste
from desktop.importers.formats import Format, formats, load_format, parse_format
from desktop.importers.read import cells, read
from desktop.importers.sniff import Sniffed, sniff

__all__ = [
    "Content",
    "Format",
    "Sniffed",
    "cells",
    "content_of",
    "contents",
    "formats",
    "load_format",
    "parse_format",
    "paste",
    "read",
    "read_beside",
    "sniff",
]
