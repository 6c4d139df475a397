"""What the segments page shows, worked out in one job so that all of it is of one moment."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.progress import Progress
from desktop.services.customers import count_customers
from desktop.services.filters import Filter
from desktop.services.reports import LifecycleReport, RfmReport, lifecycle_report, rfm_report
from desktop.services.segments import SegmentInfo, list_segments
from desktop.services.shops import Shop


@dataclass(frozen=True)
class Seen:
    """What the page shows, all of one moment."""

    rfm: RfmReport
    life: LifecycleReport
    saved: list[SegmentInfo]
    counts: dict[int, int]


def look(shop: Shop, day: date | None, progress: Progress) -> Seen:
    """Work out both reports and the sizes of the saved segments; runs in a job."""
    with shop.session():
        rfm = rfm_report(shop, day)
        progress.report(1, 3)
        life = lifecycle_report(shop, day)
        progress.report(2, 3)
        saved, counts = list_segments(shop), {}
        for number, segment in enumerate(saved):
            counts[segment.id] = _size(shop, segment.rule, None if day else rfm)
            progress.report(2, 3 + number)
    return Seen(rfm, life, saved, counts)


def _size(shop: Shop, rule: Filter, rfm: RfmReport | None) -> int:
    """How many belong to a segment today; rfm: today's report, which saves to work it out again."""
    if rfm is not None and rule.to_json() == Filter(rfm=rule.rfm).to_json() and rule.rfm:
        return sum(rfm.segments.get(name, 0) for name in rule.rfm)
    return count_customers(shop, rule)
