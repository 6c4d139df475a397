"""A whole round on a temporary shop, for frozen builds: everything that a missing file in the bundle would break."""

import os
import tempfile
import time
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from desktop.app import paint_pages
from desktop.domain.resources import resource
from desktop.services import customers, history, importing, shops
from desktop.services.filters import Filter
from desktop.services.profiles import FactDraft, profile, set_fact
from desktop.storage.shopfile import Shop


def smoke() -> dict[str, Any]:
    """Make, fill, search, edit, undo, report, export, back up, destroy, restore, show. Returns what each step saw."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="熟客 试用 ") as folder:
        place = Path(folder)
        os.environ["REGULARS_HOME"] = str(place / "home")
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        path = place / "山茶小铺.shop"
        answer: dict[str, Any] = {"path": str(path)}
        with closing(shops.create_shop(path)) as shop:
            answer |= _fill(shop) | _work(shop, place)
            answer["backup"] = shops.backup(shop).stat().st_size
        path.unlink()
        answer["restored"] = shops.restore(next((place / "山茶小铺 backups").glob("*.shop")), path) is None
        answer["painted"] = paint_pages(path)
    answer["seconds"] = round(time.perf_counter() - started, 2)
    answer["ok"] = bool(answer["well"] and answer["found"] and answer["restored"] and answer["painted"])
    return answer


def _fill(shop: Shop) -> dict[str, Any]:
    from desktop.services.demo import make_demo

    files = sorted(resource("samples").glob("*.csv"))
    result = importing.import_files(shop, files)
    undone = history.undo(shop, result.changes[0])
    history.undo(shop, undone.change_id)
    make_demo(shop, customers=200, orders=600, seed=1, until=date(2026, 10, 31), language="zh")
    return {"files": len(result.files), "refused": len(result.refused), "undone": undone.removed}


def _work(shop: Shop, place: Path) -> dict[str, Any]:
    from desktop.services.exports import export_customers
    from desktop.services.report_files import write_report
    from desktop.services.reports import report

    row = customers.add_customer(shop, "欧阳小芳")
    set_fact(shop, row, "diet", FactDraft("不吃辣", why="推荐点心"))
    found = [hit.name for hit in customers.find(shop, "oyxf")]
    ids = list(customers.list_customers(shop, Filter()).ids)
    for kind in ("csv", "xlsx"):
        export_customers(shop, ids, place / f"客户.{kind}", kind)
    for name in ("rfm", "lifecycle"):
        for kind in ("png", "pdf", "xlsx"):
            write_report(report(shop, name), place / f"{name}.{kind}", kind, language="zh")
    return {
        "found": "欧阳小芳" in found,
        "facts": profile(shop, row).value("diet"),
        "customers": len(ids),
        "exports": {file.name: file.stat().st_size for file in sorted(place.iterdir()) if file.suffix != ".shop"},
        "well": shops.check(shop).is_well,
    }
