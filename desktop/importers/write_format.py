"""A format as a TOML text of the grammar told in formats.py, which reads back as an equal format."""

import json
from collections.abc import Iterable, Mapping

from desktop.importers.formats import Format, Source, StatusColumn, Variant

_TEXTS = ("name", "title", "channel", "row", "spread", "zone", "currency", "date_order", "address")
_USUAL = {"spread": "none", "zone": "", "currency": "", "date_order": "ymd", "address": ""}
_WIDEST = 110


def write_format(shape: Format) -> str:
    """The text of a format; what is as usual is left out."""
    lines = [f"{key} = {_text(value)}" for key in _TEXTS if (value := getattr(shape, key)) != _USUAL.get(key)]
    if shape.decimal_comma:
        lines.append("decimal_comma = true")
    if shape.skip_rows:
        lines.append(f"skip_rows = {shape.skip_rows}")
    lists: tuple[tuple[str, Iterable[str]], ...] = (
        ("footer", shape.footer),
        ("lower", sorted(shape.lower)),
        ("needs", sorted(shape.needs)),
        ("required", sorted(shape.required)),
        ("required_any", shape.required_any),
    )
    lines += [f"{key} = {_texts(texts)}" for key, texts in lists if texts]
    lines += ["", "[fields]", *_sources(shape.fields)]
    if shape.line:
        lines += ["", "[line]", *_sources(shape.line)]
    for entry in shape.status:
        lines += ["", *_status(entry)]
    flags = [name for name in ("repeats_discount", "closed_means_refunded") if getattr(shape, name)]
    if flags:
        lines += ["", "[refund]", *(f"{name} = true" for name in flags)]
    for variant in shape.variants:
        lines += ["", *_variant(variant)]
    return "\n".join(lines) + "\n"


def _sources(sources: Mapping[str, Source]) -> list[str]:
    return [f"{name} = {_source(source)}" for name, source in sources.items()]


def _source(source: Source) -> str:
    if source.kind == "join":
        glue = "" if source.glue == " " else f", with = {_text(source.glue)}"
        return f"{{ join = {_texts(source.headers)}{glue} }}"
    if source.kind == "sum":
        minus = f", minus = {_texts(source.minus)}" if source.minus else ""
        return f"{{ sum = {_texts(source.headers)}{minus} }}"
    return _text(source.headers[0]) if len(source.headers) == 1 else _texts(source.headers)


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
