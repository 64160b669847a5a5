"""An invented country as a store: what a build of many articles leaves, so that reading and stating can be measured as well as drawing."""

from collections.abc import Iterator
from urllib.parse import quote

from kg.store.local import Store
from kg.store.terms import Iri, Literal, n3
from kg.view.large import Atlas

__all__ = ["stored"]

_ID = "https://w3id.org/officegraph/id/"
_KG = "https://w3id.org/officegraph/ontology#"
_VOCAB = "https://w3id.org/officegraph/vocab/"
_ORG = "http://www.w3.org/ns/org#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom"
_DAY = "http://www.w3.org/2001/XMLSchema#date"
_NUMBER = "http://www.w3.org/2001/XMLSchema#integer"

Lines = dict[str, list[str]]


def stored(atlas: Atlas) -> Store:
    """Fill a store in memory with what *atlas* holds: people, bodies, posts, memberships, and for each its claim, span and article."""
    lines: Lines = {}
    for graph, subject, predicate, value in _quads(atlas):
        lines.setdefault(graph, []).append(f"<{subject}> <{predicate}> {value} <{_ID}{graph}> .\n")
    store = Store.memory()
    for graph, found in lines.items():
        store.put(_ID + graph, "".join(found).encode())
    return store


def _quads(atlas: Atlas) -> Iterator[tuple[str, str, str, str]]:
    def text(value: str, language: str | None = None) -> str:
        return n3(Literal(value, language=language))

    def number(value: int) -> str:
        return n3(Literal(str(value), datatype=_NUMBER))

    def iri(value: str) -> str:
        return n3(Iri(value))

    things = "graph/entities"
    for dot in atlas.dots:
        own = _ID + dot.key
        if dot.kind == "person":
            yield things, own, _TYPE, iri("http://xmlns.com/foaf/0.1/Person")
            yield things, own, "http://xmlns.com/foaf/0.1/name", text(dot.name.vi)
        elif dot.kind == "organization":
            yield things, own, _TYPE, iri(_ORG + "Organization")
            yield things, own, "http://www.w3.org/2004/02/skos/core#prefLabel", text(dot.name.vi, "vi")
            yield things, own, "http://www.w3.org/2004/02/skos/core#prefLabel", text(dot.name.en, "en")
            yield things, own, _KG + "branch", iri(f"{_VOCAB}branch/{dot.branch}")
            yield things, own, _KG + "level", iri(dot.level or "")
            if dot.area is not None:
                yield things, own, _KG + "placeName", text(atlas.areas[dot.area].vi)
            if dot.home is not None:
                yield things, own, _ORG + "unitOf", iri(_ID + atlas.dots[dot.home].key)
                yield things, own, _KG + "belongsTo", iri(_ID + atlas.dots[dot.home].key)
        else:
            yield "graph/memberships", own, _TYPE, iri(_KG + "Congress")
            yield "graph/memberships", own, _KG + "name", text(dot.name.vi)
            if dot.home is not None:
                yield "graph/memberships", own, _KG + "heldBy", iri(_ID + atlas.dots[dot.home].key)
    for at, article in enumerate(atlas.articles):
        own = f"{_ID}document/{article.id}"
        yield f"article/{article.id}", own, _TYPE, iri(_KG + "Document")
        yield f"article/{article.id}", own, "http://purl.org/dc/terms/identifier", text(article.id)
        yield f"article/{article.id}", own, "http://purl.org/dc/terms/title", text(f"{article.title} ({at})", "vi")
        yield f"article/{article.id}", own, _KG + "articleGraph", iri(f"{_ID}article/{article.id}")
    for at, one in enumerate(atlas.said):
        if one.kind != "membership":
            continue
        proof = one.proofs[0]
        person, body = (_ID + atlas.dots[dot].key for dot in one.lines[0])
        post, claim, own = f"{_ID}post/{one.lines[0][1]}-{quote(one.words.en)}", f"{_ID}claim/{one.key}", f"{_ID}membership/{one.key}"
        document = atlas.articles[proof.article].id
        span = f"{_ID}document/{document}#char={40 * at},{40 * at + len(proof.text)}"
        role = f"{_VOCAB}role/{quote(one.words.en)}"
        yield things, post, _TYPE, iri(_ORG + "Post")
        yield things, post, _ORG + "postIn", iri(body)
        yield things, post, _ORG + "role", iri(role)
        yield "graph/vocabulary", role, _TYPE, iri("http://www.w3.org/2004/02/skos/core#Concept")
        yield "graph/vocabulary", role, "http://www.w3.org/2004/02/skos/core#prefLabel", text(one.words.vi, "vi")
        held = {_TYPE: iri(_ORG + "Membership"), _ORG + "member": iri(person), _ORG + "organization": iri(body), _ORG + "role": iri(role)}
        held |= {_KG + "post": iri(post), _KG + "status": iri(one.status or ""), _FROM: iri(claim)}
        names = ("earliestStart", "latestStart", "earliestEnd", "latestEnd", "earliestAttested", "latestAttested")
        held |= {_KG + name: n3(Literal(day, datatype=_DAY)) for name, day in zip(names, one.days, strict=True) if day}
        for predicate, value in held.items():
            yield "graph/memberships", own, predicate, value
        graph = f"article/{document}"
        for predicate, value in held.items():
            if predicate not in (_TYPE, _FROM):
                yield graph, claim, predicate, value
        yield graph, claim, _TYPE, iri(_KG + "MembershipClaim")
        yield graph, claim, _KG + "basis", iri(f"{_VOCAB}basis/stated")
        yield graph, claim, _KG + "evidence", iri(span)
        yield graph, span, _KG + "exact", text(proof.text, "vi")
        yield graph, span, _KG + "start", number(40 * at)
        yield graph, span, _KG + "end", number(40 * at + len(proof.text))
