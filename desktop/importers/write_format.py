"""A format as a TOML text of the grammar told in formats.py, which reads back as an equal format."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields

from desktop.importers.formats import Format, Source, StatusColumn, Variant

_REFUND = ("repeats_discount", "closed_means_refunded", "amount_decides")
_SECTIONS = frozenset({"fields", "line", "status", "variants", *_REFUND})
_KEYS = {"glue": "with"}  # where the grammar calls it otherwise
_WIDEST = 110


def write_format(shape: Format) -> str:
    """The text of a format; what is as usual is left out."""
    lines = []
    for each in fields(Format):
        value = getattr(shape, each.name)
        if each.name not in _SECTIONS and value != each.default:
            lines.append(f"{each.name} = {_value(value)}")
    lines += ["", "[fields]", *_sources(shape.fields)]
    if shape.line:
        lines += ["", "[line]", *_sources(shape.line)]
    for entry in shape.status:
        lines += ["", *_status(entry)]
    flags = [name for name in _REFUND if getattr(shape, name)]
    if flags:
        lines += ["", "[refund]", *(f"{name} = true" for name in flags)]
    for variant in shape.variants:
        lines += ["", *_variant(variant)]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, frozenset):
        return _texts(sorted(value))
    if isinstance(value, tuple):
        return _texts(value)
    raise TypeError(f"no value of a format: {value!r}")


def _sources(sources: Mapping[str, Source]) -> list[str]:
    return [f"{name} = {_source(source)}" for name, source in sources.items()]


def _source(source: Source) -> str:
    if source.otherwise:
        return f"[{', '.join(_chain(source))}]"
    if source.kind == "first":
        return _text(source.headers[0]) if len(source.headers) == 1 else _texts(source.headers)
    return _compound(source)


def _chain(source: Source | None) -> Iterator[str]:
    """The items of a list in which one stands in for the other."""
    while source:
        yield from map(_text, source.headers) if source.kind == "first" else (_compound(source),)
        source = source.otherwise


def _compound(source: Source) -> str:
    parts = [f"{source.kind} = {_texts(source.headers)}"]
    for each in fields(Source):
        value = getattr(source, each.name)
        if each.name not in ("headers", "kind", "otherwise") and value != each.default:
            parts.append(f"{_KEYS.get(each.name, each.name)} = {_value(value)}")
    return f"{{ {', '.join(parts)} }}"


def _status(entry: StatusColumn) -> list[str]:
    lines = ["[[status]]", f"header = {_texts(entry.headers)}"]
    if entry.match != "prefix":
        lines.append(f"match = {_text(entry.match)}")
    if entry.only_from:
        lines.append(f"from = {_texts(sorted(entry.only_from))}")
    if entry.after_payment:
        lines.append("after_payment = true")
    if not entry.report_others:
        lines.append('others = "none"')
    if entry.map:
        lines += ["[status.map]", *(f"{_text(text)} = {_text(state)}" for text, state in entry.map.items())]
    return lines


def _variant(variant: Variant) -> list[str]:
    return [
        "[[variants]]",
        f"label = {_text(variant.label)}",
        f"confidence = {_text(variant.confidence)}",
        f"columns = {_wrapped(variant.columns)}",
    ]


def _texts(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _wrapped(texts: Iterable[str]) -> str:
    """A long list on several lines, so that people can read the file."""
    whole = _texts(texts)
    if len(whole) <= _WIDEST:
        return whole
    return "[\n" + "".join(f"    {_text(text)},\n" for text in texts) + "]"


def _text(text: str) -> str:
    """A basic string: TOML takes the escapes of JSON, and wants DEL escaped too."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
