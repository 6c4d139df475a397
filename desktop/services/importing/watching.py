"""Exports that appear in a folder: which are new, whole and not in yet. Nothing is imported from here."""

import hashlib
import os
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from desktop import importers
from desktop.domain.errors import CrmError, UnreadableFile
from desktop.domain.progress import Progress, Silent
from desktop.importers import Content, Format, contents
from desktop.services.importing.past import known_digests
from desktop.services.own_formats import own_formats
from desktop.storage.shopfile import Shop

SUFFIXES = frozenset((".csv", ".txt", ".tsv", ".xlsx", ".xls", ".zip", ".vcf"))
UNFINISHED = (".crdownload", ".part", ".partial", ".download", ".opdownload", ".tmp")
SETTLED_NS = 3_000_000_000  # a file that was not written for so long is whole
LARGEST = 500 << 20

Recognise = Callable[[Content], str | None]
Key = tuple[str, int, int]


@dataclass(frozen=True)
class Offer:
    """A file that could be imported. format: what it is, for a zip its first table; sha256: of its bytes.

    tables: SHA-256 of what an import of it would keep: the file itself, or the known tables in a zip.
    """

    path: Path
    format: str
    sha256: str
    tables: tuple[str, ...]


@dataclass
class Watched:
    """What is remembered between two looks into a folder; one for each folder.

    since_ns: files that were changed before are old news, unless they were not there at the first look.
    """

    folder: Path
    since_ns: int
    at_first: frozenset[str] | None = None
    before: dict[str, Key] = field(default_factory=dict)
    read: dict[Key, Offer | None] = field(default_factory=dict)


@dataclass(frozen=True)
class Look:
    """waits: files are still being written, so that one should look again soon."""

    offers: list[Offer]
    waits: bool


def recognised(content: Content, own: Iterable[Format] = ()) -> str | None:
    """What an export is, by its header; None for every other file. own: formats that the shop described."""
    try:
        return importers.sniff(content, own=own).format.name
    except CrmError:
        return None


def look_through(
    shop: Shop,
    watched: Watched,
    never: Collection[str],
    now_ns: int,
    recognise: Recognise | None = None,
    progress: Progress | None = None,
) -> Look:
    """The new exports in a folder; names, sizes and times are looked at first, and each file is read once.

    never: SHA-256 of files that are not to be offered. Raises UnreadableFile when the folder is gone or closed to us.
    """
    found, waits = _candidates(watched, now_ns)
    recognise = recognise or partial(recognised, own=tuple(own_formats(shop).values()))
    for key in found:
        (progress or Silent()).report(0)
        if key not in watched.read:
            watched.read[key] = _read(watched.folder / key[0], recognise)
    watched.read = {key: offer for key, offer in watched.read.items() if watched.before.get(key[0]) == key}
    found.sort(key=lambda key: (-len(key[0]), key[0]))  # of the same bytes twice the shorter name counts
    offers = [offer for key in found if (offer := watched.read.get(key)) is not None]
    known = known_digests(shop, [table for offer in offers for table in offer.tables])
    fresh = {
        offer.sha256: offer
        for offer in offers
        if offer.sha256 not in never and not all(table in known for table in offer.tables)
    }
    return Look(sorted(fresh.values(), key=lambda offer: offer.path.name), waits)


def _candidates(watched: Watched, now_ns: int) -> tuple[list[Key], bool]:
    """Files that may be new exports and are whole; and whether others are not whole yet."""
    try:
        with os.scandir(watched.folder) as entries:
            names = {entry.name: entry for entry in entries}
    except OSError as error:
        reason = "missing" if isinstance(error, FileNotFoundError | NotADirectoryError) else "denied"
        raise UnreadableFile(watched.folder, reason) from error
    if watched.at_first is None:
        watched.at_first = frozenset(names)
    keys: list[Key] = []
    waits = False
    now: dict[str, Key] = {}
    for name, entry in names.items():
        if Path(name).suffix.casefold() not in SUFFIXES or name.startswith((".", "~$")):
            continue
        try:
            state = entry.stat()
            is_file = entry.is_file()
        except OSError:
            continue  # it went meanwhile
        if not is_file or (state.st_mtime_ns < watched.since_ns and name in watched.at_first):
            continue
        key = now[name] = (name, state.st_size, state.st_mtime_ns)
        if state.st_size > LARGEST:
            continue
        if not _is_whole(key, names, watched.before.get(name), now_ns):
            waits = True
        else:
            keys.append(key)
    watched.before = now
    return keys, waits


def _is_whole(key: Key, names: Collection[str], before: Key | None, now_ns: int) -> bool:
    """False while a browser writes it: a part of it lies beside, it is empty, or it has just grown."""
    name, size, changed_ns = key
    if any(f"{name}{ending}" in names for ending in UNFINISHED):
        return False
    return size > 0 and (before == key or now_ns - changed_ns >= SETTLED_NS)


def _read(path: Path, recognise: Recognise) -> Offer | None:
    known = [(shape, content) for content in contents(path) if (shape := recognise(content)) is not None]
    if not known:
        return None
    try:
        tables = tuple(_digest(content) for _, content in known)
        return Offer(path, known[0][0], _digest(Content(path)), tables)
    except (UnreadableFile, OSError):
        return None


def _digest(content: Content) -> str:
    with content.open() as file:
        return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]
