"""One judge on one set: everything that is said of its quality, in numbers and as a table to read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from tests.identity import chinese_shop, other_shop, public_sets
from tests.identity.chinese_recipe import RECIPES
from tests.identity.contact_list import ContactList
from tests.identity.measures import (
    Agreement,
    Asked,
    BCubed,
    Reliability,
    asked,
    b_cubed,
    pairs,
    per_trap,
    reliability,
    truth_answers,
)
from tests.identity.naive import reachable_clusters

SEED = 2024  # not one that the unit tests use
OURS = (*RECIPES, "other_shop")
Answers = Callable[[int, int], bool]


class Result(Protocol):
    """What a judge says: clusters of positions, and the pairs it would ask about with their probability."""

    @property
    def clusters(self) -> Sequence[Sequence[int]]: ...

    @property
    def asked(self) -> Sequence[tuple[int, int, float]]: ...


class Identify(Protocol):
    """rows, and who answers the questions of the inbox: True where two positions are one person (None: nobody)."""

    def __call__(self, rows: Iterable[Mapping[str, str]], *, answers: Answers | None = None) -> Result: ...


@dataclass(frozen=True, slots=True)
class Quality:
    """reachable: the most that the rows of a made-up set allow; joined: by itself; everything: rows without evidence in
    the denominators, too; answered: with all questions answered by the truth."""

    name: str
    reachable: Agreement | None
    joined: Agreement
    everything: Agreement
    b_cubed: BCubed
    answered: Agreement
    answered_b_cubed: BCubed
    asked: Asked
    reliability: Reliability
    traps: Mapping[str, Agreement] = field(default_factory=dict)
    reachable_traps: Mapping[str, Agreement] = field(default_factory=dict)


def sets(names: Sequence[str] = (*public_sets.SETS, *OURS)) -> Iterator[tuple[str, ContactList]]:
    """Each set by its name; public ones whole where they are at hand, else their samples, then named `…_sample`."""
    folder = public_sets.reference_folder()
    for name in names:
        if name in public_sets.SETS and folder:
            yield name, public_sets.read(name, folder)
        elif name in public_sets.SETS:
            yield f"{name}_sample", public_sets.read(name)
        elif name in RECIPES:
            yield name, chinese_shop.make(RECIPES[name](), SEED)
        else:
            yield name, other_shop.make(seed=SEED)


def measure(name: str, made: ContactList, identify: Identify) -> Quality:
    by_itself = identify(made.rows)
    ours, kinds = name in OURS, len(set(made.traps)) > 2
    reachable = reachable_clusters(made) if ours else []
    answered = identify(made.rows, answers=truth_answers(made.persons))
    persons, evidence = made.persons, made.evidence
    questions = [(first, second) for first, second, _ in by_itself.asked]
    scored = [(chance, persons[first] == persons[second]) for first, second, chance in by_itself.asked]
    return Quality(
        name,
        pairs(persons, reachable, evidence) if ours else None,
        pairs(persons, by_itself.clusters, evidence),
        pairs(persons, by_itself.clusters),
        b_cubed(persons, by_itself.clusters, evidence),
        pairs(persons, answered.clusters, evidence),
        b_cubed(persons, answered.clusters, evidence),
        asked(persons, by_itself.clusters, questions),
        reliability(scored),
        per_trap(persons, by_itself.clusters, made.traps, evidence) if kinds else {},
        per_trap(persons, reachable, made.traps, evidence) if kinds and ours else {},
    )


def table(quality: Quality) -> str:
    """To read in a terminal."""
    joined, bcubed, inbox = quality.joined, quality.b_cubed, quality.asked
    lines = [
        f"{quality.name}: precision {joined.precision:.4f}, recall {joined.recall:.4f}, F1 {joined.f1:.4f}; "
        f"B-cubed {bcubed.precision:.4f}, {bcubed.recall:.4f}, {bcubed.f1:.4f}",
        f"  every row counted: F1 {quality.everything.f1:.4f}; answered by the truth: F1 {quality.answered.f1:.4f}, "
        f"B-cubed F1 {quality.answered_b_cubed.f1:.4f}",
        f"  {inbox.questions} questions, {inbox.customers:.1%} of customers, {inbox.persons:.1%} of people; "
        f"error of the score {quality.reliability.error:.3f}",
    ]
    if quality.reachable:
        lines.append(f"  the rows allow recall {quality.reachable.recall:.4f}, F1 {quality.reachable.f1:.4f}")
    for each in quality.reliability.bins:
        said = f"said {each.predicted:.3f}, true {each.true:.3f} of {each.count}"
        lines.append(f"    {each.low:.1f} to {each.high:.1f}: {said}")
    for trap, each in sorted(quality.traps.items(), key=lambda item: item[1].f1):
        shares = f"precision {each.precision:.3f}  recall {each.recall:.3f}  F1 {each.f1:.3f}"
        possible = quality.reachable_traps.get(trap)
        most = f", recall {possible.recall:.3f} within reach" if possible else ""
        lines.append(f"    {trap:<15} {shares}  ({each.same} pairs{most})")
    return "\n".join(lines)
