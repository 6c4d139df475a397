"""Files of shop platforms: what they are, and the rows and findings in them. Pure: nothing is stored here.

A new platform is a new file in resources/formats; its grammar is told in formats.py.
"""

from desktop.importers.formats import Format, formats, load_format
from desktop.importers.read import cells, read
from desktop.importers.sniff import Sniffed, sniff

__all__ = ["Format", "Sniffed", "cells", "formats", "load_format", "read", "sniff"]
