"""On thousands of real articles: no exception, no hang, evidence that holds what it shows, and the same bytes every time."""

import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from time import process_time
from typing import NamedTuple

import pytest

from capabilities import shared
from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Fact, Membership, PersonnelEvent
from kg.ontology import load_vocabulary
from kg.text.tokens import tokens

pytestmark = [pytest.mark.shared, pytest.mark.slow, pytest.mark.timeout(1800)]

LIMIT = 5.0
"""CPU seconds for one article; the longest take a tenth of one."""

VOCABULARY = load_vocabulary()


class Run(NamedTuple):
    """What came of reading every article; problems are kinds with an example."""

    digests: dict[str, str]
    problems: Counter[str]
    examples: dict[str, str]
    facts: int
    slowest: float


def documents() -> Iterator[Document]:
    folder = shared()
    assert folder is not None
    with gzip.open(folder / "corpus" / "news_6000.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield Document(id=record["id"], text=record["text"], title=record["title"], date=record["date"])


def run(articles: Iterable[Document]) -> Run:
    """Read *articles* with an extractor of our own and look at every fact."""
    extractor = Extractor(VOCABULARY)
    digests: dict[str, str] = {}
    problems: Counter[str] = Counter()
    examples: dict[str, str] = {}
    number, slowest = 0, 0.0
    for document in articles:
        began = process_time()
        try:
            facts = extractor.extract(document)
        except Exception as error:  # every one is a failure, and the test tells them all
            problems["exception"] += 1
            examples.setdefault("exception", f"{document.id}: {type(error).__name__}: {error}")
            continue
        slowest = max(slowest, process_time() - began)
        for fact in facts:
            for problem, example in looked_at(document, fact):
                problems[problem] += 1
                examples.setdefault(problem, f"{document.id}: {example}")
        number += len(facts)
        digests[document.id] = hashlib.sha256("\n".join(fact.model_dump_json() for fact in facts).encode()).hexdigest()
    return Run(digests, problems, examples, number, slowest)


def looked_at(document: Document, fact: Fact) -> Iterator[tuple[str, str]]:
    """Tell what is wrong with the evidence of *fact*."""
    for span in fact.evidence:
        if document.text[span.start : span.end] != span.quote:
            yield "quote", f"{span}"
    if not isinstance(fact, Membership | PersonnelEvent):
        return
    name = syllables(fact.person.name)
    for span in fact.evidence:
        words = syllables(span.quote)
        if span.of == "person" and words != name:
            yield "person", f"{span.quote!r} for {fact.person.name!r}"
        roles = [fact.role.concept, fact.from_role.concept if isinstance(fact, PersonnelEvent) and fact.from_role else None]
        if span.of == "role" and not any(role and holds(span.quote, role) for role in roles):
            yield "role", f"{span.quote!r} for {fact.role.name!r}"


@cache
def syllables(words: str) -> tuple[str, ...]:
    """Fold to syllables, without marks."""
    return tuple(token.folded for token in tokens(words) if token.kind != "p")


@cache
def labels(role: str) -> frozenset[tuple[str, ...]]:
    """Every label of a role, and of the one-word posts that hold it."""
    concepts = [VOCABULARY[role], *_fused()[role]]
    return frozenset(syllables(form) for c in concepts for form in (c.vi, *c.alt, *c.notation, *c.hidden))


@cache
def _fused() -> dict[str, list]:  # type: ignore[type-arg]  # concepts by the role that they hold
    found = defaultdict(list)
    for concept in VOCABULARY.scheme("fused"):
        found[concept.get("fusesRole") or ""].append(concept)
    return found


@cache
def holds(quote: str, role: str) -> bool:
    """Say whether one of the labels of *role* is in *quote*."""
    words = syllables(quote)
    return any(words[at : at + len(label)] == label for label in labels(role) for at in range(len(words)))


@pytest.fixture(scope="module")
def first() -> Run:
    """Read the corpus from the first article to the last."""
    return run(documents())


def test_there_is_no_exception_and_no_hang(first: Run) -> None:
    """All 5,988 articles."""
    assert first.problems["exception"] == 0, first.examples["exception"]
    assert 5988 == len(first.digests)
    assert first.slowest < LIMIT
    assert first.facts > 20_000


def test_every_quote_slices_back(first: Run) -> None:
    """Of every span of every fact."""
    assert first.problems["quote"] == 0, first.examples["quote"]


def test_the_role_span_holds_a_label_of_the_role(first: Run) -> None:
    """Or of the one-word post that holds it."""
    assert first.problems["role"] == 0, first.examples["role"]


def test_the_person_span_is_the_name(first: Run) -> None:
    """In any spelling; where a pronoun or a given name stands, the span is the name that it goes back to."""
    assert first.problems["person"] == 0, f"{first.problems['person']}, as {first.examples['person']}"


def test_another_order_and_another_run_give_the_same_bytes(first: Run) -> None:
    """Read from the last article to the first, by another extractor."""
    again = run(reversed(list(documents())))

    assert first.digests == again.digests
