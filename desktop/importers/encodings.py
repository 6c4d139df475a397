"""Which encoding a text is in, how sure that is, and how it would read in the others that fit."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

_SHOWN = 60
_ENOUGH = 400  # lines with foreign letters that are looked at
_HIGH = re.compile(rb"[\x80-\xff]+")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")  # no Japanese text does without; Latin letters do not turn into it
_LATIN_WORD = re.compile("[A-Za-z\u00c0-\u024f]*[A-Za-z][A-Za-z\u00c0-\u024f]*")
_TRIED = ("gb18030", "big5", "cp1252")


@dataclass(frozen=True)
class Guess:
    """mixed: some lines are in another encoding. candidates: encodings that fit, best first, each with a sample."""

    encoding: str
    mixed: bool = False
    is_sure: bool = True
    candidates: tuple[tuple[str, str], ...] = ()


def by_mark(head: bytes) -> Guess | None:
    """What a byte order mark says, or the zeros of wide letters without one."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Guess("utf-16")
    wide = _wide(head[:4096])
    return Guess(wide) if wide else None


def _wide(sample: bytes) -> str:
    """UTF-16 without a mark: every second byte of plain letters and of line breaks is zero."""
    sample = sample[: len(sample) // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) < max(2, len(sample) // 40) or min(even, odd) * 10 > max(even, odd):
        return ""
    if 0 not in sample.split(b"\n", 1)[0]:  # a narrow text with zeros further down, where it is damaged
        return ""
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(name, "replace")
    strange = sum(letter < " " and letter not in "\t\r\n\f\v" for letter in text) + text.count("\ufffd")
    return name if strange <= len(text) // 100 else ""


def of_lines(sample: Sequence[bytes]) -> Guess:
    """The encoding of lines without a mark."""
    foreign = [line for line in sample if not line.isascii()]
    other = [line for line in foreign if not _reads(line, "utf-8")]
    utf8 = len(foreign) - len(other)
    if not foreign:
        return Guess("utf-8")
    if not other:
        return _utf8(foreign[:_ENOUGH])
    if utf8 >= len(other):
        return Guess("utf-8", mixed=True)
    return _eastern(other[:_ENOUGH], mixed=utf8 > 0)


def _utf8(lines: Sequence[bytes]) -> Guess:
    """Valid UTF-8. Pairs of bytes may be Chinese all the same: 路 in GBK is the dot in the middle of UTF-8."""
    text = b"\n".join(lines)
    pairs_only = not any(byte >= 0xE0 for byte in text)
    if pairs_only and _LATIN_WORD.sub("", text.decode()).isascii():
        return Guess("utf-8")  # each letter stands within a Latin word, where no Chinese one does
    if not pairs_only or len(lines) > 20 or not _reads(text, "gb18030") or _plausible(text, "gb18030") < 0.9:
        return Guess("utf-8")
    return Guess("utf-8", is_sure=False, candidates=_samples(lines, ("utf-8", "gb18030")))


def _eastern(lines: Sequence[bytes], mixed: bool) -> Guess:
    """Not UTF-8: Chinese of one kind or the other, or a western text."""
    text = b"\n".join(lines)
    scores = {name: _plausible(text, name) for name in _TRIED if _reads(text, name)}
    if not scores:
        return Guess("gb18030", mixed)
    names = sorted(scores, key=lambda name: scores[name], reverse=True)
    best = names[0] if scores[names[0]] > scores.get("gb18030", 0.0) + 0.2 else "gb18030"
    near = [name for name in names if name != best and scores[name] >= max(0.4, scores.get(best, 0.0) - 0.3)]
    if not near and scores.get(best, 0.0) >= 0.6:
        return Guess(best, mixed)
    others = [name for name in names if name != best]
    return Guess(best, mixed, is_sure=not others, candidates=_samples(lines, (best, *others)) if others else ())


def _reads(text: bytes, name: str) -> bool:
    try:
        text.decode(name)
    except UnicodeDecodeError:
        return False
    return True


def _plausible(text: bytes, name: str) -> float:
    """How much of the foreign letters is what people write: 0 to 1."""
    if name == "cp1252":
        runs = _HIGH.findall(text)
        return sum(len(run) == 1 for run in runs) / len(runs)
    letters = [letter for letter in text.decode(name, "replace") if not letter.isascii()]
    last = 0xD7 if name == "gb18030" else 0xC6  # the last row of the characters in common use
    table = "gb2312" if name == "gb18030" else "big5"
    return sum(_row(letter, table) <= last for letter in letters) / max(len(letters), 1)


def _row(letter: str, table: str) -> int:
    try:
        return letter.encode(table)[0]
    except UnicodeEncodeError:
        return 0xFF


def _samples(lines: Sequence[bytes], names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The first foreign letters of the lines, with what stands around them, in each encoding."""
    found = []
    for name in names:
        texts = [line.decode(name, "replace").strip() for line in lines[:3]]
        pieces = [_around(text) for text in texts]
        found.append((name, " · ".join(dict.fromkeys(filter(None, pieces)))[:_SHOWN]))
    return tuple(found)


def _around(text: str) -> str:
    at = next((place for place, letter in enumerate(text) if not letter.isascii()), 0)
    return text[max(0, at - 8) : at + 16].strip(" ,;\t|\"'\0")


def likeliest(sample: bytes, candidates: Sequence[str]) -> str:
    """The first of the candidates that the foreign lines of a sample allow; the last one when none does.

    A last line without its end has no vote where others are foreign: it may be cut.
    """
    lines = [line for line in sample.splitlines(keepends=True) if not line.isascii()]
    whole = [line for line in lines if line.endswith((b"\n", b"\r"))]
    foreign = b"".join(whole or lines)
    for name in candidates[:-1]:
        try:
            text = foreign.decode(name)
        except UnicodeDecodeError:
            continue
        if name != "shift_jis" or _KANA.search(text):
            return name
    return candidates[-1]
