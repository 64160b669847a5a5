"""Questions stay interactive: no filter that scans, no patterns that multiply. Times are CPU seconds, and are printed with ``-s``."""

import time
from pathlib import Path

import pytest

from ask.many import many
from ask.two_articles import QUESTIONS
from kg.ask import ask, questions
from kg.check import check, checks
from kg.ontology import ontology_path
from kg.rdf.iris import Iris
from kg.rules import infer, rules
from kg.store import Engine, Store

CATALOGUE = questions(QUESTIONS)
ID = "https://w3id.org/officegraph/id/"
BODY, ABOVE, PERSON, DAY = f"{ID}organization/17", f"{ID}organization/1", "Nguyen Van 17", "2018-01-01"
BOTH = {"role": "role:chair", "otherRole": "role:secretary"}
NARROW: list[tuple[str, dict[str, str]]] = [
    ("who-holds", {"organization": BODY, "day": DAY}),
    ("who-holds", {"post": f"{ID}post/17-chair", "day": DAY}),
    ("career", {"person": PERSON}),
    ("members-of-body", {"organization": BODY, "term": "2020-2025"}),
    ("parent-of-body", {"organization": BODY}),
    ("bodies-under", {"organization": ABOVE}),
    ("sources-of", {"person": PERSON}),
    ("served-together", {"organization": BODY}),
    ("served-together", {"organization": BODY, "person": PERSON}),
    ("holds-both", BOTH | {"bodyType": "body:office", "otherBodyType": "body:office"}),
    ("election-results", {"organization": BODY}),
    ("who-attended", {"organization": BODY}),
    ("targets", {"organization": BODY}),
    ("cited-documents", {"document": "7"}),
    ("events", {"person": PERSON}),
    ("successors", {"person": PERSON}),
    ("predecessors", {"person": PERSON}),
    ("vacant-posts", {"organization": BODY, "day": "2020"}),
    ("conflicts", {"organization": BODY, "day": DAY}),
    ("women-in-bodies", {"organization": BODY, "day": "2018"}),
    ("structure-before-after", {"organization": ABOVE}),
    ("same-person", {"document": "1", "otherDocument": "2"}),
]
WIDE: list[tuple[str, dict[str, str]]] = [
    ("who-holds", {"role": "role:chair", "day": DAY}),
    ("who-holds", {"day": DAY}),
    ("holds-both", BOTH),
    ("memberships", {}),
    ("organizations", {}),
    ("documents", {}),
    ("vacant-posts", {}),
    ("conflicts", {"day": DAY}),
    ("women-in-bodies", {"bodyType": "body:office"}),
    ("paths-to-post", {"role": "role:chair", "bodyType": "body:office"}),
    ("transfers", {}),
    ("disciplined-in-office", {}),
    ("acting-posts", {"from": "2018"}),
    ("deputies", {}),
    ("portfolios", {}),
]


def seconds(engine: Engine, name: str, given: dict[str, str]) -> float:
    """Ask once to warm up, and measure the second time."""
    ask(engine, CATALOGUE[name], given)
    started = time.process_time()
    rows = len(ask(engine, CATALOGUE[name], given).rows)
    spent = time.process_time() - started
    print(f"{name:18} {1000 * spent:8.1f} ms {rows:6} rows  {', '.join(given)}")  # noqa: T201 - what is measured is told
    return spent


@pytest.fixture(scope="module")
def some() -> Store:
    store = Store.memory()
    for graph, quads in many(2000).items():
        store.put(graph, quads)
    return store


@pytest.mark.parametrize(("name", "given"), NARROW + WIDE, ids=lambda v: v if isinstance(v, str) else "+".join(v))
def test_a_question_over_2000_memberships_is_quick(some: Store, name: str, given: dict[str, str]) -> None:
    """One that scanned for each row would take seconds here already."""
    assert seconds(some, name, given) < (0.3 if (name, given) in NARROW else 1.0)


def test_rules_and_checks_over_2000_memberships_are_quick(some: Store) -> None:
    """They look at everything once."""
    started = time.process_time()
    check(some, checks(ontology_path() / "checks").values())
    infer(some, rules(ontology_path() / "rules").values(), Iris(), "many")
    assert time.process_time() - started < 3.0


@pytest.mark.slow
def test_questions_over_10000_memberships_on_disk_are_interactive(tmp_path: Path) -> None:
    """A look-up within half a second, everything at once within three."""
    with Store.open(tmp_path / "store", create=True) as store:
        for graph, quads in many(10_000).items():
            store.put(graph, quads)
    with Store.open(tmp_path / "store", read_only=True) as store:
        narrow = [seconds(store, name, given) for name, given in NARROW]
        wide = [seconds(store, name, given) for name, given in WIDE]
    assert max(narrow) < 0.5
    assert max(wide) < 3.0
