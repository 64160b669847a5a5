"""Find the thing that a user calls by its name, with or without tone marks.

Names are compared in ever looser ways, and the first way that finds something decides. Two things of one name are never chosen between.
"""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import islice, product

from kg.errors import AmbiguousLabelError, QuestionError
from kg.store.engine import Engine, select
from kg.store.terms import XSD, Iri, Literal, is_iri, n3, plain
from kg.text.tokens import fold, strip_tones

__all__ = ["CURIE", "NAMES", "entity", "expand", "find", "ways"]

_VOCAB = "https://w3id.org/officegraph/vocab/"
NAMES = {
    "kg": "https://w3id.org/officegraph/ontology#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
}
_PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in NAMES.items())
_LABELS = "VALUES ?by { skos:prefLabel skos:altLabel skos:notation foaf:name dcterms:identifier dcterms:title } ?thing ?by ?label ."
_HASHED = re.compile(r"/(person|organization)/[a-z0-9-]+-([0-9a-f]{8})$")
_POSTS = 3
"""Posts that tell a person from a namesake."""

_LINK = 2
"""Words that may link a body to the one it belongs to."""

_MOST_READINGS = 64
_PLACED = {"org:Organization": "?thing kg:belongsTo* ?at .", "org:Post": "?thing org:postIn ?body . ?body kg:belongsTo* ?at ."}
_PLACE = "?at kg:place ?place . ?place skos:prefLabel ?name . FILTER(LANG(?name) = 'vi')"
CURIE = re.compile(r"([a-z]+(?:-[a-z]+)*):([A-Za-z0-9][\w.-]*)")


def expand(name: str) -> str:
    """Give the IRI that a class (``org:Post``), a scheme (``role:``) or a concept (``role:chair``) stands for.

    >>> expand("role:chair"), expand("role:")
    ('https://w3id.org/officegraph/vocab/role/chair', 'https://w3id.org/officegraph/vocab/role/')
    """
    prefix, _, local = name.partition(":")
    return NAMES.get(prefix, f"{_VOCAB}{prefix}/") + local


def find(engine: Engine, of: str | None, value: str) -> Iri:
    """Find the thing that *value* names.

    Args:
        engine: The store to look in.
        of: A class (``foaf:Person``) or a scheme (``role:``) that it must belong to.
        value: An IRI, the IRI of a mention (which leads to its entity), a concept like ``role:chair``, or a label.

    Raises:
        AmbiguousLabelError: If several things bear the label.
        QuestionError: If nothing does; names the nearest.
    """
    value = unicodedata.normalize("NFC", value.strip())
    if "://" in value or value.startswith("urn:"):
        return _entity(engine, value)
    if of is None:
        raise QuestionError(f"{value!r} is no IRI; write it in full, like https://w3id.org/officegraph/id/…")
    if of.endswith(":") and value.startswith(of) and CURIE.fullmatch(value):
        return _concept(engine, of, value)
    return _by_label(engine, of, value)


def _entity(engine: Engine, value: str) -> Iri:
    if not is_iri(value):
        raise QuestionError(f"{value!r} is no IRI; write it without spaces, quotes and braces")
    found = entity(engine, value)
    given = n3(Iri(found))
    if found != value or found.startswith(_VOCAB):
        return Iri(found)
    for known in (f"{given} ?p ?o", f"?s ?p {given}"):
        if select(engine, f"SELECT ?p WHERE {{ {known} }} LIMIT 1").rows:
            return Iri(found)
    raise QuestionError(f"nothing here has the IRI {value}; copy it whole, or give a name")


def entity(engine: Engine, iri: str) -> str:
    """Follow an IRI to the entity that it leads to: that of a mention, of a person under an IRI of before, of a body renamed since.

    An IRI that leads to nothing else stays.

    Raises:
        AmbiguousLabelError: If it leads to several.
    """
    former = f"{n3(Iri(iri))} kg:mentionOf ?thing }} UNION {{ ?thing kg:formerIri {n3(Literal(iri, XSD + 'anyURI'))}"
    rows = select(engine, f"{_PREFIXES}SELECT DISTINCT ?thing {{ {{ {former} }} }}").rows
    if len(rows) > 1:
        raise AmbiguousLabelError(iri, [(one, _told(engine, one)) for one in sorted(plain(row[0]) for row in rows)])
    hashed = _HASHED.search(iri)
    if rows or hashed is None:
        return plain(rows[0][0]) if rows else iri
    # The name in an IRI is for people; the hash behind it says what it is.
    kind = {"person": "foaf:Person", "organization": "org:Organization"}[hashed[1]]
    borne = f"{{ ?thing a {kind} BIND(?thing AS ?iri) }} UNION {{ ?thing a {kind} ; kg:formerIri ?iri }}"
    query = f'SELECT DISTINCT ?thing {{ {borne} FILTER(STRENDS(STR(?iri), "-{hashed[2]}")) }}'
    found = {plain(row[0]) for row in select(engine, _PREFIXES + query).rows}
    return next(iter(found)) if len(found) == 1 and iri not in found else iri


def _told(engine: Engine, iri: str) -> str:
    """Tell a thing from its namesakes: its names, and for a person the posts, as far as a line holds."""
    own = "?thing foaf:name|skos:prefLabel ?label"
    held = "?m org:member ?thing ; kg:post ?post . ?post skos:prefLabel ?label"
    names = []
    for pattern in (own, held):
        rows = select(engine, f"{_PREFIXES}SELECT DISTINCT ?label WHERE {{ VALUES ?thing {{ {n3(Iri(iri))} }} {pattern} }}").rows
        names.append(sorted(plain(row[0]) for row in rows if getattr(row[0], "language", None) in (None, "vi")))
    posts = names[1][:_POSTS] + (["…"] if len(names[1]) > _POSTS else [])
    return ", ".join(names[0]) + (f" ({'; '.join(posts)})" if posts else "")


def _concept(engine: Engine, of: str, value: str) -> Iri:
    """Take a concept that the data use, or that the vocabulary has; a misspelt one would be answered with nothing."""
    iri = Iri(expand(value))
    if not select(engine, f"SELECT ?p WHERE {{ {n3(iri)} ?p ?o }} LIMIT 1").rows:
        from kg.ontology import load_vocabulary

        concepts = load_vocabulary().concepts
        if value not in concepts:
            near = difflib.get_close_matches(value, [one for one in concepts if one.startswith(of)], n=3, cutoff=0.5)
            raise QuestionError(f"there is no concept {value}" + (f"; the nearest: {', '.join(near)}" if near else "; give its label"))
    return iri


def _by_label(engine: Engine, of: str, value: str) -> Iri:
    member = f"?thing skos:inScheme <{expand(of)}>" if of.endswith(":") else f"?thing a <{expand(of)}>"
    labels = _asked(engine, f"SELECT DISTINCT ?thing ?label WHERE {{ {member} . {_LABELS} }}")
    found = _bearers(engine, labels, value)
    if not found and of in _PLACED:
        places = _asked(engine, f"SELECT DISTINCT ?thing ?name WHERE {{ {member} . {_PLACED[of]} {_PLACE} }}")
        placed = _with_place(labels, places)
        found = _bearers(engine, placed, value)
        found = found or _without_units(engine, [*labels, *placed], value) or _without_host(engine, labels, value)
    if len(found) == 1:
        return Iri(next(iter(found)))
    if found:
        raise AmbiguousLabelError(value, [(iri, _told(engine, iri) or label) for iri, label in sorted(found.items())])
    raise QuestionError(f"nothing here is called {value!r}" + _nearest(value, [label for _, label in labels]))


def _asked(engine: Engine, text: str) -> list[tuple[str, str]]:
    return sorted({(plain(thing), unicodedata.normalize("NFC", plain(label))) for thing, label in select(engine, _PREFIXES + text).rows})


def _bearers(engine: Engine, labels: list[tuple[str, str]], value: str) -> dict[str, str]:
    """Give the things that bear the name *value*, in the first way of spelling that finds any."""
    way: Callable[[str], str] = str
    for way in ways(engine):
        wanted = way(value)
        found = {iri: label for iri, label in reversed(labels) if wanted and way(label) == wanted}
        if found:
            return found
    # An abbreviation that stands for several things is read in each way; what it finds is not chosen between.
    readings = {way(reading) for reading in _readings(engine, value)}
    return {iri: label for iri, label in reversed(labels) if way(label) in readings}


def _readings(engine: Engine, value: str) -> Iterator[str]:
    long = _abbreviations(engine)
    words = [sorted({word, *long.get(word, ())}) for word in _plain(value).split()]
    if any(len(several) > 1 for several in words):
        yield from (" ".join(reading) for reading in islice(product(*words), _MOST_READINGS))


def _with_place(labels: list[tuple[str, str]], places: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Add its place to the name of a body that is printed without: an article says 'UBND tỉnh' where all know which."""
    names: dict[str, list[str]] = {}
    for thing, place in places:
        names.setdefault(thing, []).append(place)
    return sorted((thing, f"{label} {place}") for thing, label in labels for place in names.get(thing, ()))


def _without_host(engine: Engine, labels: list[tuple[str, str]], value: str) -> dict[str, str]:
    """Give the things whose name goes on behind *value* with a word or two and a body that they belong to ('… thuộc Đảng ủy …')."""
    above = "?thing kg:belongsTo ?above . ?above skos:prefLabel|skos:altLabel ?name"
    hosts: dict[str, set[str]] = {}
    for thing, name in _asked(engine, f"SELECT DISTINCT ?thing ?name WHERE {{ {above} }}"):
        hosts.setdefault(thing, set()).add(_plain(name))
    wanted, found = _plain(value), {}
    for iri, label in reversed(labels):
        rest = _plain(label).removeprefix(wanted + " ")
        between = [rest.removesuffix(host).split() for host in hosts.get(iri, ()) if rest.endswith(" " + host)]
        if wanted and rest != _plain(label) and any(1 <= len(words) <= _LINK for words in between):
            found[iri] = label
    return found


def _without_units(engine: Engine, labels: list[tuple[str, str]], value: str) -> dict[str, str]:
    """Give the things that bear the name but for words like 'tỉnh': people say 'Sở Y tế Ninh Thuận'."""
    units, spelled = _units(), _spelled_out(engine)

    def short(name: str) -> str:
        name = _pattern(map(_folded, units)).sub(" ", _folded(name))
        # Only a name without any tone mark can mean 'tỉnh' by 'tinh'; in others 'tịnh' is part of a name.
        name = _pattern(map(_plain, units)).sub(" ", name) if name.isascii() else name
        return spelled(name)

    wanted = short(value)
    return {iri: label for iri, label in reversed(labels) if wanted and short(label) == wanted}


@lru_cache(maxsize=1)
def _units() -> tuple[str, ...]:
    """Give the words for kinds of territory and their abbreviations."""
    from kg.ontology import load_vocabulary

    kinds = [one for one in load_vocabulary().scheme("unit") if one.get("level")]
    return tuple(form for one in kinds for form in (one.vi, *one.alt, *one.notation) if len(_plain(form)) > 1)


def ways(engine: Engine) -> Iterator[Callable[[str], str]]:
    """Give the ways to compare names, the strictest first: as written, without case, without tone marks, with abbreviations written out."""
    yield from (str, _folded, _plain)
    yield _spelled_out(engine)


@lru_cache(maxsize=65536)
def _folded(name: str) -> str:
    return " ".join(re.findall(r"\w+", fold(name)))


@lru_cache(maxsize=65536)
def _plain(name: str) -> str:
    return strip_tones(_folded(name))


def _abbreviations(engine: Engine) -> dict[str, set[str]]:
    """Give what each abbreviation of the vocabulary stands for, both without tone marks."""
    rows = select(engine, f"{_PREFIXES}SELECT DISTINCT ?short ?long WHERE {{ ?c skos:notation ?short ; skos:prefLabel ?long }}").rows
    long: dict[str, set[str]] = {}
    for short, form in rows:
        if getattr(form, "language", None) == "vi":
            long.setdefault(_plain(plain(short)), set()).add(_plain(plain(form)))
    return long


def _spelled_out(engine: Engine) -> Callable[[str], str]:
    """Compare names with the abbreviations of the vocabulary written out, where one stands for one thing."""
    sure = {short: next(iter(forms)) for short, forms in _abbreviations(engine).items() if len(forms) == 1 and short}
    if not sure:
        return _plain
    pattern = _pattern(sure)
    return lambda name: pattern.sub(lambda m: sure[m[0]], _plain(name))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return _compiled(tuple(sorted(words, key=lambda word: (-len(word), word))))


@lru_cache(maxsize=8)
def _compiled(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, words)) + r")\b")


def _nearest(value: str, labels: list[str]) -> str:
    wanted = _plain(value)
    inside = [label for label in labels if wanted and wanted in _plain(label)]
    by_plain = {_plain(label): label for label in reversed(labels)}
    near = inside[:5] or [by_plain[p] for p in difflib.get_close_matches(wanted, by_plain, n=3, cutoff=0.5)]
    return f"; the nearest: {', '.join(dict.fromkeys(near))}" if near else "; give its IRI, or another name"
