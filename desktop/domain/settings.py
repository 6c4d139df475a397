"""What a shop decides about itself; kept in its file."""

from dataclasses import dataclass, field

from desktop.domain.lifecycle import Limits


@dataclass(frozen=True)
class ShopSettings:
    """currency and zone are empty until someone or the first import says; see `Shop.settings`."""

    name: str = ""
    language: str = ""  # of demo texts and reports; the window has its own
    currency: str = ""
    zone: str = "Asia/Shanghai"
    is_zone_known: bool = False  # somebody said so; until then dates are taken as files write them
    day_start_hour: int = 0
    is_demo: bool = False
    limits: Limits = field(default_factory=Limits)
