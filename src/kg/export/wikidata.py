"""Commands for QuickStatements 3: each holding a statement P39 of its own, with its days as precise as they are told and its sources.

Wikidata knows items by number only, so ``mapping.csv`` says which number is whose: fill it in, give it back, and more can be written.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.export.about import About
from kg.export.book import Book
from kg.export.cells import open_table
from kg.export.reading import Quote
from kg.export.records import Document, Holding, Person, Post
from kg.ontology import NAMESPACES, ontology_path
from kg.ontology.turtle import parse

__all__ = ["FILES", "read_mapping", "wikidata_time", "write_wikidata"]

FILES = frozenset(("mapping.csv", "posts.qs", "persons.qs", "left-out.csv"))
_COLUMNS = ("kind", "iri", "name", "qid")
_QID = re.compile(r"Q[1-9][0-9]*")
_ITEM = "http://www.wikidata.org/entity/"
_HUMAN, _POSITION, _VIET_NAM = "Q5", "Q4164871", "Q881"
_LONGEST = 1500
"""Characters that Wikidata takes in one text."""


class _Line(NamedTuple):
    """An item that this data mentions."""

    kind: str
    iri: str
    name: str


def wikidata_time(date: str) -> str:
    """Write a partial date with its precision.

    >>> wikidata_time("2020"), wikidata_time("2020-02"), wikidata_time("2020-02-24")
    ('+2020-00-00T00:00:00Z/9', '+2020-02-00T00:00:00Z/10', '+2020-02-24T00:00:00Z/11')
    """
    parts = date.split("-")
    year, month, day = (*parts, "00", "00")[:3]
    return f"+{year}-{month}-{day}T00:00:00Z/{8 + len(parts)}"


def read_mapping(path: Path) -> dict[str, str]:
    """Read which item of Wikidata is whose; rows without a number are left for later.

    Raises:
        InputError: naming file and line, if a row has no IRI or a number that is none.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            found: dict[str, str] = {}
            for number, row in enumerate(csv.DictReader(file), 2):
                iri, qid = (row.get("iri") or "").strip(), (row.get("qid") or "").strip()
                if qid and not (iri and _QID.fullmatch(qid)):
                    raise InputError(f"{path}:{number}", f"{qid!r} for {iri!r}", "write an IRI and a number like Q42")
                if qid:
                    found[iri] = qid
            return found
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), "it cannot be read", "give a mapping.csv with the columns kind, iri, name, qid in UTF-8") from error


def write_wikidata(book: Book, about: About, folder: Path, *, mapping: Mapping[str, str]) -> None:
    """Write the commands that can be written, the mapping to fill in, and what is left out and why."""
    known = {**_aligned(), **mapping}
    writer = _Writer(book, about, known)
    _lines(folder / "posts.qs", (line for post in writer.posts() if post.iri not in known for line in writer.post(post)))
    _lines(folder / "persons.qs", (line for person in book.persons.values() for line in writer.person(person)))
    with open_table(folder / "mapping.csv") as write:
        write(_COLUMNS)
        for one in writer.items():
            write((*one, known.get(one.iri)))
    with open_table(folder / "left-out.csv") as write:
        write(("membership", "person", "post", "why"))
        for row in writer.left_out():
            write(row)


class _Writer:
    def __init__(self, book: Book, about: About, known: Mapping[str, str]) -> None:
        self.book, self.known = book, known
        self.made_by = f" /* {about.line} */"
        self.held: dict[str, list[Holding]] = {}
        for one in book.holdings.values():
            self.held.setdefault(one.person, []).append(one)

    def posts(self) -> Iterator[Post]:
        return (post for post in self.book.posts.values() if self.is_office(post))

    def items(self) -> Iterator[_Line]:
        yield from (_Line("post", one.iri, one.name.vi) for one in self.posts())
        yield from (_Line("person", one.iri, one.name) for one in self.book.persons.values() if one.iri in self.held)
        yield from dict.fromkeys(_Line("term", _term(one, term), term) for one in self.book.holdings.values() for term in one.terms)
        places = {place for one in self.book.holdings.values() for place in one.constituencies if ":" in place}
        yield from (_Line("constituency", place, self.book.label(place).vi) for place in sorted(places))

    def left_out(self) -> Iterator[tuple[str, str, str, str]]:
        for one in self.book.holdings.values():
            person, post = self.book.persons[one.person].name, self.book.posts.get(one.post or "")
            told = (one.iri, person, post.name.vi if post else one.role_name.vi)
            if post is None:
                yield *told, "the articles leave the body open"
            elif not self.is_office(post):
                yield *told, "a membership, and no office"
            elif post.iri not in self.known:
                yield *told, "the post has no item in mapping.csv: run posts.qs, or look for it"
            else:
                missing = [term for term in one.terms if _term(one, term) not in self.known]
                yield from ((*told, f"only the qualifier P2937: the term {term} has no item in mapping.csv") for term in missing)

    def is_office(self, post: Post) -> bool:
        """Belonging to the Party or a staff is no position held, and nobody's affiliation is to be published on the way."""
        role = self.book.concepts.get(post.role or "")
        return role is None or role.one("kg:isPost") != "false"

    def post(self, one: Post) -> Iterator[str]:
        body = self.book.bodies.get(one.organization)
        yield "CREATE"
        yield self.line("LAST", "Lvi", _text(one.name.vi, 250))
        if one.name.en:
            yield self.line("LAST", "Len", _text(one.name.en, 250))
        yield self.line("LAST", "P31", _POSITION)
        if body and body.scope == "vn":
            yield self.line("LAST", "P17", _VIET_NAM)

    def person(self, one: Person) -> Iterator[str]:
        held = [
            holding
            for holding in self.held.get(one.iri, ())
            if holding.post in self.known and self.is_office(self.book.posts[holding.post or ""])
        ]
        if not held:
            return
        item = self.known.get(one.iri)
        if item is None:
            item = "LAST"
            yield "CREATE"
            yield self.line("LAST", "Lvi", _text(one.name, 250))
            yield self.line("LAST", "Len", _text(one.name, 250))
            yield self.line("LAST", "P31", _HUMAN)
        # The plus makes a new statement also where the item has one of the same value; without it a second term would melt into the first.
        yield from (self.line(f"+{item}", "P39", self.known[holding.post or ""], *self.qualifiers(holding)) for holding in held)

    def qualifiers(self, one: Holding) -> Iterator[str]:
        days = one.days
        for code, day in (
            ("P580", one.start),
            ("P582", one.end),
            ("P8555", days.latest_start if one.start is None else None),
            ("P8554", days.earliest_end if one.end is None else None),
        ):
            if day:
                yield from (code, wikidata_time(day))
        for code, iris in (("P2937", [_term(one, term) for term in one.terms]), ("P768", one.constituencies)):
            yield from (part for iri in iris if iri in self.known for part in (code, self.known[iri]))
        quotes = self.book.quotes(one.claims)
        for number, quote in enumerate(quotes):
            first, *more = self.reference(quote, self.book.documents[quote.document])
            yield from (f"!{first}" if number else first, *more)

    def reference(self, quote: Quote, document: Document) -> Iterator[str]:
        if document.url:
            yield from ("S854", _text(document.url))
        yield from ("S1476", f"vi:{_text(document.title or document.id)}")
        if document.date and not document.date.startswith("--"):
            yield from ("S577", wikidata_time(document.date))
        yield from ("S1683", f"vi:{_text(quote.words)}")

    def line(self, *parts: str) -> str:
        return "\t".join(parts) + self.made_by


def _term(one: Holding, term: str) -> str:
    """A term is that of a body; the same years elsewhere are another term."""
    return f"{one.organization or 'urn:term'}#term={term}"


def _text(text: str, longest: int = _LONGEST) -> str:
    """A text in one line; the two marks that end a command or begin a comment are replaced."""
    one_line = " ".join(text.split()).replace("|", "¦").replace("/*", "/ *").replace("*/", "* /")
    return f'"{one_line if len(one_line) <= longest else one_line[: longest - 1] + "…"}"'


def _lines(path: Path, lines: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in lines)


def _aligned() -> dict[str, str]:
    """Concepts that are an item of Wikidata exactly."""
    found = {}
    for quad in parse(ontology_path() / "alignments" / "wikidata.ttl"):
        subject, value = str(quad.subject).strip("<>"), str(quad.object).strip("<>")
        if quad.predicate.value == NAMESPACES["skos"] + "exactMatch" and value.startswith(_ITEM):
            found[subject] = value.removeprefix(_ITEM)
    return found
