"""Five thousand offices with dates: consolidation loses none, questions answer as the table does, what contradicts is listed.

The table is as contradictory as its sources. A row counts as consistent if both dates are days in order, no other row has that person with
that office text, and none has another person with that office text on one of its days.
"""

import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from capabilities import shared
from kg.ask import ask
from kg.check import Finding, check, checks
from kg.ontology import ontology_path
from kg.pipeline import bring
from kg.pipeline import open as opened
from kg.pipeline.graph import Graph
from kg.store import plain, select
from kg.text.dates import bounds
from resolve.offices import Office, facts, offices

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.timeout(1800)]

_ID = "https://w3id.org/officegraph/id/"
_MEMBERSHIPS = """
PREFIX kg: <https://w3id.org/officegraph/ontology#> PREFIX org: <http://www.w3.org/ns/org#> PREFIX prov: <http://www.w3.org/ns/prov#>
SELECT ?claim ?membership ?person ?post ?seats ?a ?b ?c ?d {
  ?membership a org:Membership ; prov:wasDerivedFrom ?claim ; org:member ?person ; kg:post ?post .
  OPTIONAL { ?post kg:seats ?seats }
  OPTIONAL { ?membership kg:earliestStart ?a } OPTIONAL { ?membership kg:latestStart ?b }
  OPTIONAL { ?membership kg:earliestEnd ?c } OPTIONAL { ?membership kg:latestEnd ?d }
}"""
_QUESTIONS = 500
Held = dict[str, str]


class Asked:
    """The table, the graph made of it, and the membership of each row."""

    def __init__(self, rows: list[Office], graph: Graph) -> None:
        self.rows, self.graph = rows, graph
        self.question = graph.questions()["who-holds"]
        self.claims = [f"{_ID}claim/{fact.id}" for fact in facts(rows)]
        self.held: dict[str, Held] = {}
        found = select(graph.store, _MEMBERSHIPS)
        for row in found.rows:
            cells = {name: plain(term) for name, term in zip(found.variables, row, strict=True) if term is not None}
            self.held[cells["claim"]] = cells
        self.of = dict(zip(rows, (self.held.get(claim, {}) for claim in self.claims), strict=True))

    def consistent(self) -> list[Office]:
        """Rows that nothing in the table contradicts."""
        by_text: dict[str, list[Office]] = defaultdict(list)
        for row in self.rows:
            by_text[row.office].append(row)
        return [row for row in self.rows if row.is_whole and all(other is row or _apart(row, other) for other in by_text[row.office])]


def _apart(row: Office, other: Office) -> bool:
    """Whether another row of the same text is of another person on other days."""
    start, end = bounds(other.since), bounds(other.until)
    after = start is not None and str(row.until) < start[0]
    before = end is not None and end[1] < str(row.since)
    return row.document != other.document and (after or before)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Asked]:
    folder = shared()
    assert folder is not None
    place = tmp_path_factory.mktemp("offices")
    rows = offices(folder / "corpus" / "offices.csv")
    lines = place / "facts.jsonl"
    lines.write_text("".join(fact.model_dump_json(exclude_none=True) + "\n" for fact in facts(rows)), encoding="utf-8")
    report = bring(lines, place / "graph", strict=True)
    assert report.documents == len({row.document for row in rows})
    with opened(place / "graph") as graph:
        yield Asked(rows, graph)


def test_consolidation_loses_no_office(asked: Asked) -> None:
    """Each row is in a membership whose bounds allow the row's own dates."""
    lost = [row for row in asked.rows if not asked.of[row] or not _allows(asked.of[row], row)]

    sys.stdout.write(f"\n{len(asked.rows)} offices of {len({row.document for row in asked.rows})} people, {len(set(asked.held))} claims, "
          f"{len({held['membership'] for held in asked.held.values()})} memberships, {len(lost)} lost")  # fmt: skip
    assert [] == lost


def _allows(held: Held, row: Office) -> bool:
    for value, earliest, latest in ((row.since, "a", "b"), (row.until, "c", "d")):
        if value is not None:
            first, last = bounds(value) or ("", "")
            if last < held.get(earliest, "") or held.get(latest, "9") < first:
                return False
    return True


def test_questions_answer_as_the_table_does(asked: Asked) -> None:
    """On a random day of the office its holder is certain; on one outside of it, and of their other times in that post, there is none."""
    consistent = asked.consistent()
    chance = random.Random(4)
    drawn = chance.sample(consistent, min(_QUESTIONS, len(consistent)))
    wrong = [problem for row in drawn for problem in _asked(asked, row, chance)]

    sys.stdout.write(f"\n{len(consistent)} consistent rows, {len(drawn)} asked about, {len(wrong)} answered otherwise")
    assert [] == wrong


def _asked(asked: Asked, row: Office, chance: random.Random) -> list[str]:
    held = asked.of[row]
    mine = [other for other in asked.rows if other.document == row.document and asked.of[other].get("post") == held["post"]]
    inside = _between(chance, str(row.since), str(row.until))
    problems = [] if _answer(asked, held, inside) == "certain" else [f"row {row.number} on {inside}"]
    outside = next((day for day in _around(chance, row) if not any(_may_hold(other, day) for other in mine)), None)
    if outside is not None and _answer(asked, held, outside) != "no":
        problems.append(f"row {row.number} on {outside}")
    return problems


def _answer(asked: Asked, held: Held, day: str) -> str:
    """What the question says of this person in this post on a day, of all times for which they held it: the surest."""
    table = ask(asked.graph.store, asked.question, {"day": day, "post": held["post"], "person": held["person"]})
    answers = {plain(row["answer"]) for row in table.dicts() if plain(row["person"]) == held["person"]}
    return next((answer for answer in ("certain", "possible") if answer in answers), "no")


def _may_hold(row: Office, day: str) -> bool:
    start, end = bounds(row.since), bounds(row.until)
    return (start is None or start[0] <= day) and (end is None or day <= end[1])


def _between(chance: random.Random, first: str, last: str) -> str:
    from datetime import date, timedelta

    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return str(start + timedelta(days=chance.randint(0, (end - start).days)))


def _around(chance: random.Random, row: Office) -> Iterator[str]:
    """Days up to five years before and after."""
    for _ in range(20):
        yield _between(chance, f"{int(str(row.since)[:4]) - 5}-01-01", f"{int(str(row.until)[:4]) + 5}-12-31")


def test_every_row_that_contradicts_is_listed(asked: Asked) -> None:
    """An end before its start; one person's office told with two different times; two holders of one seat."""
    found = check(asked.graph.store, checks(Path(ontology_path() / "checks")).values())
    listed = _listed(found)
    against = {"end before start": _inverted(asked), "told differently": _told_differently(asked), "one seat": _one_seat(asked)}

    sys.stdout.write(f"\n{len(found)} findings: " + ", ".join(f"{name} {len(rows)} rows" for name, rows in against.items()))
    missing = [(name, row.number) for name, rows in against.items() for row in rows if not listed & _names(asked, row)]
    assert [] == missing
    assert any(against.values())


def _listed(found: list[Finding]) -> set[str]:
    return {plain(term) for finding in found for term in finding.things.values()}


def _names(asked: Asked, row: Office) -> set[str]:
    return {asked.of[row]["membership"], f"{_ID}claim/" + asked.claims[row.number].rpartition("/")[2]}


def _sure(row: Office) -> tuple[str, str] | None:
    """The first and the last day on which the row says for sure that the office is held."""
    start, end = bounds(row.since), bounds(row.until)
    return (start[1], end[0]) if start and end and start[1] <= end[0] else None


def _inverted(asked: Asked) -> list[Office]:
    pairs = [(row, bounds(row.since), bounds(row.until)) for row in asked.rows]
    return [row for row, start, end in pairs if start and end and end[1] < start[0]]


def _told_differently(asked: Asked) -> list[Office]:
    return [row for row, other in _pairs(asked) if row.document == other.document and _overlap(row, other) and not _agree(row, other)]


def _one_seat(asked: Asked) -> list[Office]:
    one = [(row, other) for row, other in _pairs(asked) if asked.of[row].get("seats") == "one"]
    return [row for row, other in one if asked.of[row]["person"] != asked.of[other]["person"] and _overlap(row, other)]


def _pairs(asked: Asked) -> Iterator[tuple[Office, Office]]:
    by_post: dict[str, list[Office]] = defaultdict(list)
    for row in asked.rows:
        by_post[asked.of[row]["post"]].append(row)
    return ((row, other) for rows in by_post.values() for row in rows for other in rows if row is not other)


def _overlap(row: Office, other: Office) -> bool:
    mine, theirs = _sure(row), _sure(other)
    return mine is not None and theirs is not None and mine[0] < theirs[1] and theirs[0] < mine[1]


def _agree(row: Office, other: Office) -> bool:
    days = [(bounds(a), bounds(b)) for a, b in ((row.since, other.since), (row.until, other.until))]
    return all(a is None or b is None or (a[0] <= b[1] and b[0] <= a[1]) for a, b in days)
