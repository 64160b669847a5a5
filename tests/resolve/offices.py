"""A table of offices with dates, turned into facts as a user would bring them. The table is beside the project and never in it.

One person is one article. An office that our grammar reads as one role in one known body becomes that; any other is taken word for word, as
a role of its own in a body of its own.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from kg.extract import Extractor
from kg.model.document import Document
from kg.model.facts import Membership, Span
from kg.model.keys import is_open
from kg.model.mentions import OrganizationMention, PersonMention, RoleMention
from kg.ontology import Vocabulary, load_vocabulary
from kg.text.dates import is_partial_date

__all__ = ["Office", "facts", "offices"]

_WIDTH = 10_000
_MONTH = re.compile(r"(\d{1,2})/(\d{4})")


class Office(NamedTuple):
    """A row of the table; a date that is none is ``None``."""

    number: int
    person: str
    document: str
    office: str
    since: str | None
    until: str | None
    goes_on: bool

    @property
    def is_whole(self) -> bool:
        """Whether both dates are days, in order."""
        return all(day is not None and len(day) == 10 for day in (self.since, self.until)) and str(self.since) <= str(self.until)


def offices(path: Path) -> list[Office]:
    """Read the table."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Office(
                number,
                row["person"],
                f"{row['viwiki_page_id']}-{row['person']}",
                row["office"],
                _date(row["term_start"]),
                _date(row["term_end"]),
                bool(re.match("nay|đương nhiệm", row["term_end"], re.IGNORECASE)),
            )
            for number, row in enumerate(csv.DictReader(file))
        ]


def _date(value: str) -> str | None:
    if month := _MONTH.fullmatch(value):
        value = f"{month[2]}-{int(month[1]):02}"
    return value if is_partial_date(value) else None


def facts(rows: Iterable[Office]) -> Iterator[Membership]:
    """Say each row as a fact."""
    places: dict[str, int] = {}
    for row in rows:
        at = places[row.document] = places.get(row.document, 0) + _WIDTH
        role, body, acting = _read(row.office)
        yield Membership(
            document=row.document,
            evidence=(Span(start=at, end=at + len(row.office), quote=row.office),),
            person=PersonMention(name=row.person, start=0, end=len(row.person)),
            role=role,
            organization=OrganizationMention.model_validate(_moved(body.model_dump(), at)),
            status="acting" if acting and row.until is None else "current" if row.goes_on else "former",
            since=row.since,
            until=row.until,
            term=row.office,  # keeps two rows of one post apart, as two statements
        )


@cache
def _words() -> Vocabulary:
    return load_vocabulary()


@cache
def _grammar() -> Extractor:
    return Extractor(_words())


@cache
def _read(office: str) -> tuple[RoleMention, OrganizationMention, bool]:
    found = _grammar().extract(Document(id="x", text=f"Ông Mai Quốc Thược, {office}, phát biểu.", date="2015-01-01"))
    held = [fact for fact in found if isinstance(fact, Membership)]
    one = held[0] if len(held) == 1 else None
    if one is not None and one.organization is not None and one.role.concept is not None and not is_open(one.organization, _words()):
        return one.role, one.organization, one.status == "acting"
    return RoleMention(name=office), OrganizationMention(name=office, start=0, end=1, proper=office, scope="other"), False


def _moved(value: object, by: int) -> object:
    if not isinstance(value, dict):
        return value
    return {name: one + by if name in ("start", "end") else _moved(one, by) for name, one in value.items()}
