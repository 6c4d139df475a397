"""How well clusters of rows agree with the truth, from counts of who lies where; no loop over pairs.

Everywhere: `persons` is the truth of each row by its position, `clusters` are lists of positions (a row in none stands
alone), `evidence` says of each row whether anything in it could tell whose it is (None: of every row).

Convention for rows without evidence: nobody is asked to find them, but joining them wrongly counts. So a pair of one
person's rows of which at least one has no evidence is in no denominator, joined or not; a joined pair of two people
always is in that of precision. In B-cubed such rows are not averaged over, and in the cluster and the person of another
row those of the same person are not counted.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

Clusters = Iterable[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts of pairs: of one person, joined, and both."""

    same: int
    joined: int
    right: int

    @property
    def precision(self) -> float:
        """1 where nothing was joined: then nothing is wrong."""
        return self.right / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.same if self.same else 1.0

    @property
    def f1(self) -> float:
        return _f1(self.precision, self.recall)

    def __sub__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.same - other.same, self.joined - other.joined, self.right - other.right)


@dataclass(frozen=True, slots=True)
class BCubed:
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        return _f1(self.precision, self.recall)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the inbox would cost. customers: share of the clusters that at least one question touches; persons: the same
    of people; questions_each: questions per person."""

    questions: int
    customers: float
    persons: float
    questions_each: float


@dataclass(frozen=True, slots=True)
class Bin:
    """Pairs whose probability lies in [low, high): how many, the mean predicted, the share that is true."""

    low: float
    high: float
    count: int
    predicted: float
    true: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """bins: those that hold a pair, ascending; error: mean distance of predicted and true, weighted by count."""

    bins: tuple[Bin, ...]
    error: float


def pairs(persons: Sequence[str], clusters: Clusters, evidence: Sequence[bool] | None = None) -> Agreement:
    """Pairwise agreement of all rows."""
    return _agreement(_table(persons, clusters, evidence, range(len(persons))))


def per_trap(
    persons: Sequence[str],
    clusters: Clusters,
    traps: Sequence[Collection[str]],
    evidence: Sequence[bool] | None = None,
) -> dict[str, Agreement]:
    """For each kind of trap the agreement on the pairs of which at least one row is touched by it."""
    lists = [list(cluster) for cluster in clusters]
    whole = pairs(persons, lists, evidence)
    answer = {}
    for trap in sorted({trap for each in traps for trap in each}):
        untouched = [place for place, each in enumerate(traps) if trap not in each]
        answer[trap] = whole - _agreement(_table(persons, lists, evidence, untouched))
    return answer


def b_cubed(persons: Sequence[str], clusters: Clusters, evidence: Sequence[bool] | None = None) -> BCubed:
    """Mean over the rows of how pure each row's cluster is and how much of its person lies in it."""
    table = _table(persons, clusters, evidence, range(len(persons)))
    known_of, rows = Counter[str](), 0
    for (_, person), (known, _) in table.items():
        known_of[person] += known
        rows += known
    if not rows:
        return BCubed(1.0, 1.0)
    sizes = Counter[int]()
    for (cluster, _), (known, unknown) in table.items():
        sizes[cluster] += known + unknown
    precision = recall = 0.0
    for (cluster, person), (known, unknown) in table.items():
        if known:
            precision += known * known / (sizes[cluster] - unknown)
            recall += known * known / known_of[person]
    return BCubed(precision / rows, recall / rows)


def asked(persons: Sequence[str], clusters: Clusters, questions: Iterable[tuple[int, int]]) -> Asked:
    """What share of customers somebody has to look at. Clusters: those that stand before the questions are answered."""
    place_of = _cluster_of(len(persons), clusters)
    questions = list(questions)
    touched = {place for pair in questions for place in pair}
    people, customers = len(set(persons)) or 1, len(set(place_of)) or 1
    return Asked(
        len(questions),
        len({place_of[place] for place in touched}) / customers,
        len({persons[place] for place in touched}) / people,
        len(questions) / people,
    )


def reliability(scored: Iterable[tuple[float, bool]], bins: int = 10) -> Reliability:
    """Bins of equal width over probabilities 0 to 1; 1 itself lies in the last. Raises ValueError for others."""
    held: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for probability, same in scored:
        if not 0.0 <= probability <= 1.0:
            raise ValueError(f"{probability} is no probability")
        held[min(bins - 1, int(probability * bins))].append((probability, same))
    table, total = [], sum(map(len, held))
    for number, each in enumerate(held):
        if each:
            predicted = sum(probability for probability, _ in each) / len(each)
            true = sum(same for _, same in each) / len(each)
            table.append(Bin(number / bins, (number + 1) / bins, len(each), predicted, true))
    error = sum(each.count * abs(each.predicted - each.true) for each in table) / total if total else 0.0
    return Reliability(tuple(table), error)


def truth_answers(persons: Sequence[str]) -> Callable[[int, int], bool]:
    """Answers a question of the inbox as somebody would who knows everybody: are these two rows one person's?"""
    return lambda first, second: persons[first] == persons[second]


Cell = tuple[int, int]  # rows with evidence, rows without


def _table(
    persons: Sequence[str], clusters: Clusters, evidence: Sequence[bool] | None, places: Iterable[int]
) -> Mapping[tuple[int, str], Cell]:
    """How many rows of each person lie in each cluster."""
    cluster_of = _cluster_of(len(persons), clusters)
    known, unknown = Counter[tuple[int, str]](), Counter[tuple[int, str]]()
    for place in places:
        counter = known if evidence is None or evidence[place] else unknown
        counter[cluster_of[place], persons[place]] += 1
    return {key: (known[key], unknown[key]) for key in known.keys() | unknown.keys()}


def _agreement(table: Mapping[tuple[int, str], Cell]) -> Agreement:
    sizes, known_of, alike, right = Counter[int](), Counter[str](), 0, 0
    for (cluster, person), (known, unknown) in table.items():
        sizes[cluster] += known + unknown
        known_of[person] += known
        alike += _two(known + unknown)
        right += _two(known)
    wrong = sum(map(_two, sizes.values())) - alike
    return Agreement(sum(map(_two, known_of.values())), right + wrong, right)


def _cluster_of(rows: int, clusters: Clusters) -> list[int]:
    """The cluster of each row; rows in none get one of their own. Raises ValueError when a row is in two."""
    answer = [-1] * rows
    count = 0
    for cluster in clusters:
        for place in cluster:
            if answer[place] >= 0:
                raise ValueError(f"row {place} is in two clusters")
            answer[place] = count
        count += 1
    for place, cluster in enumerate(answer):
        if cluster < 0:
            answer[place], count = count, count + 1
    return answer


def _two(count: int) -> int:
    return count * (count - 1) // 2


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
