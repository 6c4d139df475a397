"""What the shop says to somebody who asked or did not pay yet: a text of its own for each step."""

import json
from collections.abc import Mapping

from desktop.domain.enquiries import STEPS
from desktop.domain.errors import BadValue
from desktop.storage.shopfile import Shop
from desktop.storage.tables import Setting

SETTING = "enquiry_scripts"
PLACES = ("name", "goods", "number", "money", "shop")  # what stands in braces in a script
LONGEST = 2_000  # characters


def read_scripts(shop: Shop) -> dict[str, str]:
    """The shop's own scripts by step; a step without one is left out."""
    rows = shop.query("SELECT value FROM setting WHERE name=?", SETTING)
    stored = json.loads(rows[0][0]) if rows else {}
    return {step: str(stored[step]) for step in STEPS if stored.get(step)}


def save_scripts(shop: Shop, scripts: Mapping[str, str], *, by: int | None = None) -> dict[str, str]:
    """Keep these and give what is kept; an empty one makes room for the program's.

    Raises BadValue for one that is too long.
    """
    kept = {step: scripts.get(step, "").strip() for step in STEPS}
    for step, text in kept.items():
        if len(text) > LONGEST:
            raise BadValue(step, "out_of_range", text)
    kept = {step: text for step, text in kept.items() if text}
    content = json.dumps(kept, ensure_ascii=False)
    with shop.change("set_scripts", by=by) as change:
        present = change.query("SELECT id FROM setting WHERE name=?", SETTING)
        if present:
            change.update(Setting, present[0][0], value=content)
        else:
            change.insert(Setting, name=SETTING, value=content)
    return kept


def filled(script: str, values: Mapping[str, str]) -> str:
    """A script with what stands in braces replaced; braces that mean nothing stay as they are."""
    for place in PLACES:
        script = script.replace("{" + place + "}", values.get(place, ""))
    return script
