"""What a map of everything holds: people, bodies and congresses, each at home somewhere, and the statements between them.

A post has no dot of its own here: it is the line from its holder to its body, or, at home, the holder's place in the body.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, NamedTuple

from kg.view.colours import SCHEME
from kg.view.evidence import Proof
from kg.view.graph import branch_of, in_order, kind_of, level_of, others_of
from kg.view.large.heads import Heads
from kg.view.large.quoting import plain_pieces
from kg.view.names import label, local, name, of_concept
from kg.view.statements import Statement, fact_of
from kg.view.things import Data
from kg.view.words import Label, join, plain_text, same, say

__all__ = ["MOST_PROVEN", "Atlas", "Dot", "Quoted", "Said", "Source", "atlas_of"]

MOST_PROVEN = 20_000
"""A map of more statements leaves their sentences to the pages beside it."""

_FEW = 4
"""Fewer bodies make no frame for a place that only articles name."""


class Dot(NamedTuple):
    """A person, a body or a congress. *home* is the number of the body that it stands in, ``None`` if there is none."""

    key: str
    kind: str
    name: Label
    home: int | None = None
    area: int | None = None
    """The place (by number) that a body without a home belongs to."""
    branch: str | None = None
    level: str | None = None
    """The IRI of a body's level."""
    find: tuple[str, ...] = ()
    page: str | None = None
    iri: str = ""
    short: str | None = None
    """The name (Vietnamese) of a body with the kind that begins it abbreviated, as the vocabulary has it."""


class Quoted(NamedTuple):
    """A sentence, the number of its article, and the fact that it proves: its kind, id and spans, as decisions name them.

    *marks* are the stretches of *text* that are evidence; without any, all of it is.
    """

    text: str
    article: int
    kind: str = ""
    id: str = ""
    parts: tuple[tuple[str, int, int], ...] = ()
    marks: tuple[tuple[int, int], ...] = ()


class Source(NamedTuple):
    """An article: its title, where it can be read, its id and the hash of its text."""

    title: str
    href: str | None = None
    id: str = ""
    hash: str = ""


class Said(NamedTuple):
    """A statement: the dots that it speaks of (by number), the lines that it draws between them, its words, its proofs."""

    key: str
    kind: str
    dots: tuple[int, ...]
    lines: tuple[tuple[int, int], ...]
    words: Label
    when: Label
    status: str | None = None
    tone: str = "stated"
    days: tuple[str | None, ...] = ()
    proofs: tuple[Quoted, ...] = ()
    head: int | None = None
    """The rank of its role, where that is the one that heads the body; ``None`` for all others."""


class Atlas(NamedTuple):
    """All dots and all statements. *areas* are the names of the places."""

    dots: tuple[Dot, ...]
    said: tuple[Said, ...]
    areas: tuple[Label, ...]
    articles: tuple[Source, ...] = ()
    untold: frozenset[int] = frozenset()
    """The numbers of those *areas* that are no place, but hold bodies of which none is told."""


def atlas_of(
    data: Data, keys: Mapping[str, str], found: Sequence[Statement], page_of: Callable[[str], str | None], articles: Mapping[str, int]
) -> Atlas:
    """Make the map of the statements *found*.

    O(n log n).

    Args:
        data: What was read.
        keys: The short keys of people, bodies and congresses, by IRI.
        found: The statements, in the order of a page.
        page_of: Gives the address of the page of a thing (IRI), if it has one.
        articles: The numbers that filters know articles by, by IRI.
    """
    order = [iri for iri, _ in in_order(keys, found)]
    numbers = {iri: at for at, iri in enumerate(order)}
    stands = dict(numbers)
    for one in found:
        for link in one.links:
            if link.kind == "seat" and link.target in numbers:
                stands.setdefault(link.source, numbers[link.target])
    kinds = [kind_of(data.things.get(iri)) for iri in order]
    homes = _homes(kinds, stands, found)
    outer = [iri for at, iri in enumerate(order) if homes[at] is None and kinds[at] != "person"]
    placed, untold_labels = _places(data, outer, abroad := _abroad(data, found))
    areas: dict[Label, int] = {}
    dots, heads = [], Heads(data)
    for at, iri in enumerate(order):
        area = areas.setdefault(placed[iri], len(areas)) if iri in placed else None
        thing, page = data.things[iri], page_of(iri)
        find = others_of(data, thing) if kinds[at] != "event" else ()
        dot = Dot(keys[iri], kinds[at], name(data, iri), homes[at], area, find=find, page=page, iri=iri)
        if kinds[at] == "organization":
            where = {"branch": _FOREIGN} if iri in abroad else {"branch": branch_of(data, thing), "level": level_of(thing)}
            dot = dot._replace(**where, short=heads.short(iri))
        dots.append(dot)
    proven = len(found) <= MOST_PROVEN
    said = tuple([_said(data, one, stands, articles, proven, heads.rank(one)) for one in found])
    sources = tuple(_article(data, iri, page_of) for iri in sorted(articles, key=articles.__getitem__))
    return Atlas(tuple(dots), said, tuple(areas), sources, frozenset(areas[name] for name in untold_labels))


def _homes(kinds: Sequence[str], stands: Mapping[str, int], found: Sequence[Statement]) -> list[int | None]:
    """Give everyone a home: the body of a current post before that of a former one, else the first that is told; never in a circle."""
    wished: dict[int, tuple[Any, ...]] = {}
    for at, one in enumerate(found):
        for link in one.links:
            a, b = stands.get(link.source), stands.get(link.target)
            if a is None or b is None or a == b:
                continue
            current = one.status is not None and local(one.status) == "current"
            if link.kind in ("holds", "act"):
                wish = (a, (one.kind != "membership", not current, at, b))
            elif link.kind == "belongs":
                wish = (a, (False, False, at, b))
            elif link.kind == "hosts":
                wish = (b, (False, False, at, a))
            else:
                continue
            wished[wish[0]] = min(wished.get(wish[0], wish[1]), wish[1])
    homes: list[int | None] = [wished[at][-1] if at in wished else None for at in range(len(kinds))]
    for at in range(len(kinds)):
        seen, here = {at}, homes[at]
        while here is not None and here not in seen:
            seen.add(here)
            here = homes[here]
        if here == at:
            homes[at] = None
    return [home if home is None or kinds[home] == "organization" else None for home in homes]


def _places(data: Data, outer: Sequence[str], abroad: Collection[str] = ()) -> tuple[dict[str, Label], set[Label]]:
    """Give the frame of each outermost body (IRI), and which frames are no place; *abroad* are bodies of other countries.

    A name that no list of places knows, and that few bodies share, makes no frame of its own.
    """
    known = {iri: _area(data, iri) for iri in outer}
    shared = Counter(known.values())
    placed: dict[str, Label] = {}
    untold = set[Label]()
    for iri, area in known.items():
        thing = data.things.get(iri)
        printed = area is not None and (thing is None or thing.one("kg:place") is None)
        if area is None or (printed and shared[area] < _FEW):
            central = area is None and iri not in abroad and local(thing.one("kg:level") or "" if thing else "") == _CENTRAL
            area = say("map-elsewhere") if area is not None else _unplaced(data, iri, abroad)
            untold |= set() if central else {area}
        placed[iri] = area
    return placed, untold


def _area(data: Data, iri: str) -> Label | None:
    """Name the province of a body; ``None`` if no place is told."""
    thing = data.things.get(iri)
    place = thing.one("kg:place") if thing else None
    seen = set[str]()
    while place is not None and place not in seen:
        seen.add(place)
        above = data.things[place].one("kg:partOf") if place in data.things else None
        if above is None:
            break
        place = above
    if place is not None:
        known = data.things.get(place)
        return (label(known) if known else same("")) or of_concept(data, place)
    named = plain_text(thing.one("kg:placeName") or "") if thing else ""
    # A level word or a number alone ("6") names no place that a reader could find: the level says more.
    return same(named) if any(letter.isupper() for letter in named) else None


_CENTRAL, _FOREIGN = "central", "foreign"
_OF_STATES = frozenset(("armed", "front", "justice", "mass", "party", "state"))
"""Branches that other countries have as well; a church or a firm of this country may be out of scope, too."""


def _abroad(data: Data, found: Sequence[Statement]) -> set[str]:
    """Give the bodies (IRIs) that are the central ones of other countries: all that is told of holding a post in them is out of scope."""
    scoped = data.columns.get("kg:scope", {})
    held = [data.things[one.iri] for one in found if one.kind == "membership" and one.iri in data.things] if scoped else []
    others = {body.iri for thing in held if thing.iri in scoped and (body := data.get(thing.one("org:organization"))) is not None}
    ours = {body.iri for thing in held if thing.iri not in scoped and (body := data.get(thing.one("org:organization"))) is not None}
    bodies = (data.things[iri] for iri in others - ours)
    return {body.iri for body in bodies if local(body.one("kg:level") or "") == _CENTRAL and branch_of(data, body) in _OF_STATES}


def _unplaced(data: Data, iri: str, abroad: Collection[str] = ()) -> Label:
    """Name the frame of a body without a place: the centre is one of its own; the rest stands in one without a name.

    A level alone ("a commune") names no place; it is told with the body.
    """
    thing = data.things.get(iri)
    level = thing.one("kg:level") if thing else None
    if iri not in abroad and (level is None or local(level) != _CENTRAL):
        return same("")
    named = of_concept(data, SCHEME + _FOREIGN if iri in abroad else level)
    return named.map(lambda text: text[:1].upper() + text[1:])


def _said(data: Data, one: Statement, stands: Mapping[str, int], articles: Mapping[str, int], proven: bool, head: int | None) -> Said:
    pairs = [(stands.get(link.source), stands.get(link.target)) for link in one.links]
    lines = dict.fromkeys([(a, b) for a, b in pairs if a is not None and b is not None and a != b])
    dots = dict.fromkeys([at for line in lines for at in line] + [stands[iri] for iri in one.about if iri in stands])
    cells = one.cells
    words = one.tail if one.kind in ("membership", "event", "attendance", "relation", "change") else join(": ", one.head, one.tail)
    when = join(", ", cells.get("status"), cells.get("seen"), cells.get("held-when"), cells.get("date"))
    proofs = [_quoted(data, proof, articles) if proven else Quoted("", articles[proof.document]) for proof in one.proofs if proof.document]
    key = one.iri.rsplit("/", 1)[-1]
    return Said(key, one.kind, tuple(dots), tuple(lines), words, when, one.status, one.basis, one.days, tuple(proofs), head)


def _quoted(data: Data, proof: Proof, articles: Mapping[str, int]) -> Quoted:
    """Quote the sentence around the evidence if its article may be quoted from, else the evidence alone."""
    text, marks = plain_pieces(proof.context or proof.quote)
    return Quoted(text, articles[proof.document], *fact_of(data, proof.claim), proof.parts, marks)


def _article(data: Data, iri: str, page_of: Callable[[str], str | None]) -> Source:
    from kg.view.template import safe_url

    thing = data.things.get(iri)
    if thing is None:
        return Source(local(iri), page_of(iri))
    id = plain_text(thing.one("dcterms:identifier") or iri)
    title = plain_text(thing.one("dcterms:title") or "")
    return Source(title or id, page_of(iri) or safe_url(thing.one("dcterms:source")), id, thing.one("kg:textHash") or "")
