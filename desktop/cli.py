"""The services without a window, for scripts, scheduled jobs and checks. Answers on stdout, sentences on stderr."""

import argparse
import csv
import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from desktop.domain import deeds
from desktop.domain.errors import CrmError
from desktop.domain.times import instant
from desktop.services import customers, history, importing, resolving, shops
from desktop.services.analyses.analysis import Analysis
from desktop.services.analyses.options import REPORTS, add_options, asked
from desktop.services.filters import Filter
from desktop.storage.shopfile import Shop


class Refused(Exception):
    """A refusal of the command line itself, with its sentence."""


def run(arguments: Sequence[str]) -> int:
    """Run one command. Exit status: 0 done, 1 refused with a sentence, 2 bad usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    options = _parser().parse_args(arguments)
    try:
        status = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has seen enough: `| head`
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 - for the flush at the end of the program
        return 0
    except (CrmError, FileExistsError, Refused) as error:
        _say(_sentence(error))
        return 1
    return int(status or 0)


def _sentence(error: Exception) -> str:
    if isinstance(error, Refused):
        return str(error)
    if isinstance(error, FileExistsError):
        return f"{error} exists already."
    from desktop.ui.messages import describe  # Qt's core only, for the words; no window

    return describe(error)


def _say(sentence: str) -> None:
    print(sentence, file=sys.stderr)


def _print_json(answer: dict[str, Any] | list[Any]) -> None:
    print(json.dumps(answer, ensure_ascii=False))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="regulars", description="Regulars (熟客) without its window.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, work: Callable[[argparse.Namespace], int | None], words: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=words, description=words)
        sub.set_defaults(run=work)
        if name not in ("smoke", "identify"):
            sub.add_argument("--shop", type=Path, required=True, metavar="FILE", help="the shop file")
        return sub

    demo = command("demo", _demo, "make a demo shop")
    demo.add_argument("--customers", type=int, default=2_000)
    demo.add_argument("--orders", type=int)
    demo.add_argument("--seed", type=int, default=1)
    demo.add_argument("--until", type=date.fromisoformat, default=None, metavar="DATE")
    demo.add_argument("--language", choices=("zh", "en"), default="zh")
    take_in = command("import", _import, "import export files")
    take_in.add_argument("files", nargs="+", type=Path, metavar="FILE")
    take_in.add_argument(
        "--format", help="a built-in format, one that the shop has described, or the path of a format file"
    )
    take_in.add_argument("--encoding")
    take_in.add_argument("--dry-run", action="store_true", help="count everything, store nothing")
    take_in.add_argument("--json", action="store_true")
    command("changes", _changes, "list the change sets, newest first").add_argument("--json", action="store_true")
    undo = command("undo", _undo, "take a change set back")
    undo.add_argument("change", type=int, metavar="CHANGE")
    undo.add_argument("--json", action="store_true")
    people = command("customers", _customers, "list customers")
    people.add_argument("--find", default="", metavar="TEXT")
    people.add_argument("--segment", metavar="NAME_OR_RULE", help="a saved segment, or state=churned, rfm=champions …")
    _outputs(people, "csv", "xlsx")
    identities = command("identities", _identities, "which account belongs to which customer")
    identities.add_argument("--csv", required=True, metavar="OUT", help="a file, or - for stdout")
    same = command("identify", _identify, "which lines of any contact list are one person, and why")
    same.add_argument("list", type=Path, metavar="LIST")
    same.add_argument("--out", type=Path, required=True, metavar="OUT.csv", help="record_id, cluster_id, why")
    same.add_argument("--ask", type=Path, metavar="ASK.csv", help="where the pairs go that only a person can decide")
    same.add_argument("--answers", type=Path, metavar="ASK.csv", help="such a file with y or n in its column “same”")
    same.add_argument("--encoding")
    same.add_argument("--language", choices=("zh", "en"), default="en")
    same.add_argument("--json", action="store_true")
    report = command("report", _report, f"an analysis: {', '.join(REPORTS)}")
    report.add_argument("name", choices=REPORTS, metavar="NAME")
    report.add_argument("--as-of", type=date.fromisoformat, default=None, metavar="DATE")
    report.add_argument("--language", choices=("zh", "en"), default="en")
    add_options(report)
    _outputs(report, "csv", "xlsx", "png", "pdf", "svg")
    backup = command("backup", _backup, "make a verified backup")
    backup.add_argument("--to", type=Path, metavar="OUT", help="another place than the folder beside the shop")
    backup.add_argument("--json", action="store_true")
    restore = command("restore", _restore, "put a backup in the place of the shop file")
    restore.add_argument("backup", type=Path, nargs="?", help="the newest one when left out")
    restore.add_argument("--json", action="store_true")
    check = command("check", _check, "say in words how the shop file is")
    check.add_argument("--quick", action="store_true")
    check.add_argument("--json", action="store_true")
    command("smoke", _smoke, "a whole round on a temporary shop")
    return parser


def _outputs(parser: argparse.ArgumentParser, *kinds: str) -> None:
    group = parser.add_mutually_exclusive_group()
    group.add_argument("--json", action="store_true")
    for kind in kinds:
        group.add_argument(f"--{kind}", type=Path, metavar="OUT")


# Making and filling


def _demo(options: argparse.Namespace) -> None:
    from desktop.services.demo import make_demo

    with closing(shops.open_or_create(options.shop)) as shop:
        if shop.query("SELECT 1 FROM customer LIMIT 1"):
            raise Refused(f"{options.shop.name} has customers already; a demo shop is made in a file of its own.")
        orders = 3 * options.customers if options.orders is None else options.orders
        until = options.until or date.today()
        make_demo(
            shop,
            customers=options.customers,
            orders=orders,
            seed=options.seed,
            until=until,
            language=options.language,
        )
        resolving.settle(shop)
    _say(f"Made {options.shop.name}: {options.customers:,} customers, {orders:,} orders.")


def _import(options: argparse.Namespace) -> int:
    with closing(shops.open_or_create(options.shop)) as shop:
        result = importing.import_files(
            shop, options.files, format_name=options.format, encoding=options.encoding, dry_run=options.dry_run
        )
        settled = resolving.Settled() if options.dry_run else resolving.settle(shop)
    refused = [{"file": str(path), "sentence": _sentence(error)} for path, error in result.refused]
    if options.json:
        answer = {"files": [report.as_json() for report in result.files], "refused": refused}
        _print_json(answer | {"joined": settled.joined, "waiting": settled.waiting})
    else:
        for report in result.files:
            print(
                f"{report.name}: {report.format}, {report.new:,} new, {report.changed:,} changed, {report.same:,} same,"
                f" {report.findings_count:,} findings"
                + (f", change {report.change}" if report.change is not None else ", nothing stored")
            )
        _say_settled(settled)
    for each in refused:
        _say(each["sentence"])
    return 1 if refused else 0


def _say_settled(settled: resolving.Settled) -> None:
    if settled.change is not None:
        print(
            f"Recognised as the same: {settled.joined:,} customers; taken apart: {settled.parted:,};"
            f" change {settled.change}"
        )
    if settled.waiting:
        print(f"{settled.waiting:,} pairs of customers may be the same and wait for an answer.")


# History


def _changes(options: argparse.Namespace) -> None:
    with closing(shops.open_shop(options.shop)) as shop:
        found = history.changes(shop, limit=1_000_000)
        zone = shops.read_settings(shop).zone
    rows = [
        {
            "id": info.id,
            "deed": info.deed,
            "title": deeds.sentence(info.deed, info.args),
            "at": instant(info.at_ms, zone).isoformat(timespec="seconds"),
            "by": info.staff,
            "why": info.why,
            "counts": info.counts,
            "undo_of": info.undo_of,
            "undone_by": info.undone_by,
        }
        for info in found
    ]
    if options.json:
        _print_json({"changes": rows})
        return
    for row in rows:
        taken_back = f" (taken back by {row['undone_by']})" if row["undone_by"] else ""
        print(f"{row['id']:>6}  {row['at']}  {row['title']}{taken_back}")


def _undo(options: argparse.Namespace) -> None:
    with closing(shops.open_shop(options.shop)) as shop:
        report = history.undo(shop, options.change)
        settled = resolving.settle(shop)
    if options.json:
        answer = {"change": report.change_id, "restored": report.restored, "removed": report.removed}
        names = [{"table": k.table, "id": k.row_id, "name": k.name, "columns": list(k.columns)} for k in report.kept]
        _print_json(answer | {"put_back": report.put_back, "kept": names})
        return
    print(f"Taken back: {report.removed:,} removed, {report.restored:,} restored, {report.put_back:,} put back.")
    for kept in report.kept:
        print(f"Kept, because it was changed since: {kept.table} {kept.name or kept.row_id} {', '.join(kept.columns)}")
    _say_settled(settled)


# Reading


def _customers(options: argparse.Namespace) -> None:
    with closing(shops.open_shop(options.shop)) as shop:
        wanted = _filter(shop, options.segment, options.find)
        rows = customers.list_customers(shop, wanted)
        if options.csv or options.xlsx:
            from desktop.services.exports import export_customers

            kind = "csv" if options.csv else "xlsx"
            export_customers(shop, list(rows.ids), options.csv or options.xlsx, kind)
            return
        names = list(customers.COLUMNS)
        found = [dict(zip(names, row, strict=True)) for row in _all_rows(rows)]
    if options.json:
        _print_json({"count": len(found), "customers": found})
        return
    for each in found:
        print(f"{each['id']:>8}  {each['name']}  {each['phone']}  {each['state']}  {each['order_count']}")


def _all_rows(rows: customers.CustomerRows) -> Iterable[tuple[Any, ...]]:
    for number in range(-(-len(rows) // rows.page_size)):
        yield from (row for row in rows.page(number) if row is not None)


def _filter(shop: Shop, segment: str | None, text: str) -> Filter:
    """--segment as a filter: a saved segment, a state, an RFM segment, or conditions: state=churned,warning tag=vip."""
    from desktop.domain.lifecycle import State
    from desktop.services.report_words import NAMES
    from desktop.services.segments import list_segments

    if not segment:
        return Filter(text=text)
    for saved in list_segments(shop):
        if saved.name == segment:
            return Filter(text=text, segment=saved.id)
    if segment in {state.value for state in State}:
        return Filter(text=text, states=(segment,))
    if segment in NAMES:
        return Filter(text=text, rfm=(segment,))
    conditions: dict[str, tuple[str, ...]] = {}
    names = {"state": "states", "rfm": "rfm", "tag": "tags", "channel": "channels"}
    for condition in segment.split():
        name, equals, value = condition.partition("=")
        if not equals or name not in names:
            raise Refused(f"There is no segment “{segment}”. A rule looks like: state=churned,warning tag=vip")
        conditions[names[name]] = tuple(value.split(","))
    if set(conditions.get("states", ())) - {state.value for state in State}:
        raise Refused(f"The states are: {', '.join(State)}.")
    return Filter(text=text, **conditions)  # type: ignore[arg-type]


def _identities(options: argparse.Namespace) -> None:
    with closing(shops.open_shop(options.shop)) as shop:
        rows = shop.query(
            "SELECT i.channel, i.account, i.customer_id FROM identity i WHERE i.channel<>'manual' UNION"
            " SELECT CASE p.kind WHEN 'email' THEN 'email' ELSE 'phone' END, p.key, i.customer_id FROM contact_point p"
            " JOIN identity i ON i.id=p.identity_id WHERE p.key<>'' AND p.kind IN ('mobile','landline','email')"
            " AND i.channel NOT IN ('phone','email') ORDER BY 3, 1, 2"
        )
    if options.csv == "-":
        _write_csv(sys.stdout, rows)
        return
    with Path(options.csv).open("w", encoding="utf-8-sig", newline="") as file:
        _write_csv(file, rows)


def _write_csv(file: Any, rows: Iterable[Sequence[Any]]) -> None:
    writer = csv.writer(file)
    writer.writerow(("channel", "account", "customer"))
    writer.writerows(rows)


def _identify(options: argparse.Namespace) -> None:
    from desktop.services.identify import identify_file

    found = identify_file(
        options.list,
        options.out,
        ask=options.ask,
        answered=options.answers,
        encoding=options.encoding,
        language=options.language,
    )
    if options.json:
        _print_json({"lines": found.lines, "persons": found.persons, "asked": found.asked})
    else:
        print(f"{found.lines:,} lines, {found.persons:,} persons; {found.asked:,} pairs are for a person to decide.")


def _made_report(options: argparse.Namespace) -> Any:
    from desktop.services.analyses import ANALYSES, analyse
    from desktop.services.reports import report

    with closing(shops.open_shop(options.shop)) as shop:
        if options.name in ANALYSES:
            return analyse(shop, options.name, options.as_of, asked(options))
        return report(shop, options.name, options.as_of)


def _print_analysis(options: argparse.Namespace, analysis: Analysis) -> None:
    from desktop.services.analyses.words import AnalysisWords

    words, answer = AnalysisWords(options.language), analysis.as_json()
    finding = words.title(analysis)
    if options.json:
        _print_json(answer | {"finding": finding} if isinstance(answer, dict) else answer)
    if not options.json or not isinstance(answer, dict):
        _say(finding)
    if not options.json:
        for row in analysis.rows:
            shown = zip(row, analysis.columns, strict=True)
            print("  ".join(words.shown(value, column.kind, analysis.currency) for value, column in shown))


def _report(options: argparse.Namespace) -> None:
    from desktop.services.report_files import write_report

    result = _made_report(options)
    for kind in ("csv", "xlsx", "png", "pdf", "svg"):
        target = getattr(options, kind)
        if target is not None:
            write_report(result, target, kind, language=options.language)
            return
    if isinstance(result, Analysis):
        _print_analysis(options, result)
        return
    if options.json:
        _print_json(result.as_json())
        return
    _, rows = result.table()
    for name, count, _money in rows:
        print(f"{count:>9,}  {name}")


# Keeping


def _backup(options: argparse.Namespace) -> None:
    with closing(shops.open_shop(options.shop)) as shop:
        made = shops.backup(shop, target=options.to)
    if options.json:
        _print_json({"backup": str(made), "bytes": made.stat().st_size})
    else:
        print(made)


def _restore(options: argparse.Namespace) -> None:
    from desktop.storage import backups

    source = options.backup
    if source is None:
        present = backups.listed(options.shop)
        if not present:
            raise Refused(f"There is no backup of {options.shop.name}.")
        source = present[0].path
    kept = shops.restore(source, options.shop)
    if options.json:
        _print_json({"restored": str(source), "kept": str(kept) if kept else None})
    else:
        print(f"Restored {source.name}." + (f" The file before is kept as {kept.name}." if kept else ""))


def _check(options: argparse.Namespace) -> int:
    with closing(shops.open_shop(options.shop)) as shop:
        health = shops.check(shop, quick=options.quick)
    if options.json:
        _print_json(
            {
                "ok": health.is_well,
                "customers": health.customers,
                "orders": health.orders,
                "problems": list(health.problems),
                "sums_made_anew": health.derived_wrong,
                "points_wrong": health.points_wrong,
                "bytes": health.size,
            }
        )
        return 0 if health.is_well else 1
    print(f"{health.customers:,} customers, {health.orders:,} orders, {health.size:,} bytes.")
    if health.derived_wrong:
        print(f"The sums of {health.derived_wrong:,} customers were made anew.")
    if health.points_wrong:
        print(f"The points of {health.points_wrong:,} orders are not what they should be: book the orders again.")
    for problem in health.problems:
        print(f"Damaged: {problem}")
    print("The file is well." if health.is_well else "Restore the last backup.")
    return 0 if health.is_well else 1


def _smoke(options: argparse.Namespace) -> int:
    from desktop.smoke import smoke

    answer = smoke()
    _print_json(answer)
    return 0 if answer["ok"] else 1
