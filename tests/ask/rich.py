"""More of everything than the articles tell: ends and terms, deputies, congresses with guests, bodies of two kinds, besides ``many``.

What is drawn at random need not make sense; it must only be answered alike by every store.
"""

import random
from collections.abc import Iterator

from ask.many import DATE, ID, KG, ORG, PROV, SKOS, VOCAB, A, many

__all__ = ["rich"]

Lines = Iterator[tuple[str, str]]
HELD, ENTITIES, WORDS = f"{ID}graph/memberships", f"{ID}graph/entities", f"{ID}graph/vocabulary"


def rich(count: int) -> dict[str, bytes]:
    """Give *count* memberships and what goes with them as N-Quads by graph; the same each time."""
    chosen = random.Random(3)
    graphs = many(count)
    for part in (_memberships(count, chosen), _bodies(), _congresses(count, chosen), _acts(count, chosen)):
        for graph, line in part:
            graphs[graph] = graphs.get(graph, b"") + f"{line} <{graph}> .\n".encode()
    return graphs


def _day(chosen: random.Random) -> str:
    return f'"{chosen.randrange(2014, 2026)}-{chosen.randrange(1, 13):02}-{chosen.randrange(1, 29):02}"{DATE}'


def _memberships(count: int, chosen: random.Random) -> Lines:
    """Ends that contradict starts, terms, a second role, a constituency, a sex; and mentions of persons."""
    for n in range(count):
        membership, claim, article = f"<{ID}membership/{n}>", f"<{ID}claim/{n}>", f"{ID}article/{n // 20}"
        if chosen.random() < 0.5:
            yield HELD, f"{membership} <{KG}latestEnd> {_day(chosen)}"
        if chosen.random() < 0.1:
            yield HELD, f'{membership} <{KG}term> "khóa {chosen.choice(("XIV", "XV"))}"'
        if chosen.random() < 0.2:
            yield HELD, f"{membership} <{ORG}role> <{VOCAB}role/deputy>"
        if chosen.random() < 0.1:
            yield article, f"{claim} <{KG}constituency> <{VOCAB}place/p{chosen.randrange(63)}>"
        if n % 5 == 0:
            yield HELD, f"{membership} <{KG}post> <{ID}post/0-chair>"
            yield HELD, f"{membership} <{ORG}organization> <{ID}organization/0>"
            yield article, f"{claim} <{KG}status> <{VOCAB}status/acting>"
        mention = f"<{ID}mention/{n // 20}/person-{n}-1>"
        yield article, f"{mention} <{KG}mentionOf> <{ID}person/{chosen.randrange(count // 4)}>"
        if chosen.random() < 0.4:
            said = f"<{ID}claim/s{n}>"
            yield article, f"{said} <{A}> <{KG}PersonAttributeClaim>"
            yield article, f"{said} <{KG}person> {mention}"
            yield article, f"{said} <{KG}attribute> <{VOCAB}attribute/sex>"
            yield article, f'{said} <{KG}value> "{chosen.choice(("male", "female"))}"'


def _bodies() -> Lines:
    """Some bodies are the assembly as well, and every other place ended."""
    for n in range(0, 331, 9):
        yield ENTITIES, f"<{ID}organization/{n}> <{ORG}classification> <{VOCAB}body/national-assembly>"
    for n in range(0, 63, 2):
        yield WORDS, f'<{VOCAB}place/p{n}> <{KG}validUntil> "2022-06-30"'
        yield WORDS, f"<{VOCAB}place/p{n}> <{SKOS}inScheme> <{VOCAB}place/>"
        yield WORDS, f'<{VOCAB}place/p{n}> <{SKOS}prefLabel> "nơi số {n}"@vi'


def _congresses(count: int, chosen: random.Random) -> Lines:
    """With and without days and terms; guests by name and by number."""
    for n in range(30):
        congress, days = f"<{ID}congress/{n}>", sorted((_day(chosen), _day(chosen)))
        yield HELD, f"{congress} <{A}> <{KG}Congress>"
        yield HELD, f"{congress} <{KG}heldBy> <{ID}organization/{n}>"
        if n % 3:
            yield HELD, f"{congress} <{KG}earliest> {days[0]}"
            yield HELD, f"{congress} <{KG}latest> {days[1]}"
        if n % 2:
            yield HELD, f'{congress} <{KG}term> "2020-2025"'
        for guest in range(5):
            there = f"<{ID}attendance/{n}-{guest}>"
            yield HELD, f"{there} <{A}> <{KG}Attendance>"
            yield HELD, f"{there} <{KG}congress> {congress}"
            yield HELD, f"{there} <{KG}capacity> <{VOCAB}capacity/guest>"
            yield HELD, f"{there} <{PROV}wasDerivedFrom> <{ID}claim/{chosen.randrange(count)}>"
            named = f"<{KG}attendee> <{ID}person/{chosen.randrange(count // 4)}>"
            number = f'<{KG}count> "{guest}"^^<http://www.w3.org/2001/XMLSchema#integer>'
            yield HELD, f"{there} {named if guest < 3 else number}"


def _acts(count: int, chosen: random.Random) -> Lines:
    """Acts of several kinds, each on a day or between two, by which persons came to a post."""
    for n in range(0, count, 2):
        act, days = f"<{ID}event/{n}>", sorted((_day(chosen), _day(chosen)))
        yield HELD, f"{act} <{A}> <{KG}PersonnelEvent>"
        yield (
            HELD,
            f"{act} <{KG}eventType> <{VOCAB}event/{chosen.choice(('discipline', 'dismissal', 'election', 'transfer', 'appointment'))}>",
        )
        yield HELD, f"{act} <{KG}person> <{ID}person/{chosen.randrange(count // 4)}>"
        yield HELD, f"{act} <{KG}post> <{ID}post/{n % 331}-chair>"
        yield HELD, f"{act} <{KG}earliest> {days[0]}"
        yield HELD, f"{act} <{KG}latest> {days[n % 4 // 2]}"
        yield HELD, f"{act} <{PROV}wasDerivedFrom> <{ID}claim/{n}>"
