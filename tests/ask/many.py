"""Many memberships in the shape that the mapper writes, for measuring: N memberships of N/4 persons in 331 bodies, 20 to an article."""

import random
from collections.abc import Iterator

__all__ = ["many"]

ID, KG = "https://w3id.org/officegraph/id/", "https://w3id.org/officegraph/ontology#"
VOCAB = "https://w3id.org/officegraph/vocab/"
ORG, PROV, SKOS = "http://www.w3.org/ns/org#", "http://www.w3.org/ns/prov#", "http://www.w3.org/2004/02/skos/core#"
FOAF, DCTERMS = "http://xmlns.com/foaf/0.1/", "http://purl.org/dc/terms/"
A, DATE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", "^^<http://www.w3.org/2001/XMLSchema#date>"
ROLES = ("chair", "deputy-chair", "secretary", "deputy-secretary", "member", "chief-of-office", "director", "deputy-director")
SINGLE = ("chair", "secretary", "chief-of-office", "director")
KINDS = ("people-committee", "party-committee", "office", "party-cell")
BODIES = 331
Lines = Iterator[tuple[str, str]]


def many(count: int) -> dict[str, bytes]:
    """Give *count* memberships as N-Quads by graph; the same each time."""
    graphs: dict[str, list[str]] = {}
    for part in (_words(), _bodies(), _persons(count // 4), _memberships(count)):
        for graph, line in part:
            graphs.setdefault(graph, []).append(f"{line} <{graph}> .\n")
    return {graph: "".join(lines).encode() for graph, lines in graphs.items()}


def _node(graph: str, subject: str, *pairs: tuple[str, str]) -> Lines:
    """Write a node; a value without quotes is an IRI."""
    for predicate, value in pairs:
        yield graph, f"<{subject}> <{predicate}> " + (value if value.startswith('"') else f"<{value}>")


def _words() -> Lines:
    for scheme, names in (("role", ROLES), ("body", KINDS)):
        for name in names:
            pairs = ((A, f"{SKOS}Concept"), (f"{SKOS}inScheme", f"{VOCAB}{scheme}/"), (f"{SKOS}prefLabel", f'"{scheme} {name}"@vi'))
            yield from _node(f"{ID}graph/vocabulary", f"{VOCAB}{scheme}/{name}", *pairs)


def _bodies() -> Lines:
    graph = f"{ID}graph/entities"
    for n in range(BODIES):
        body, above = f"{ID}organization/{n}", f"{ID}organization/{n // 4}"
        pairs = [(A, f"{ORG}Organization"), (f"{SKOS}prefLabel", f'"Cơ quan số {n}"@vi'), (f"{KG}place", f"{VOCAB}place/p{n % 63}")]
        pairs += [(f"{ORG}unitOf", above), (f"{KG}belongsTo", above)] if n >= 4 else []
        yield from _node(graph, body, *pairs, (f"{ORG}classification", f"{VOCAB}body/{KINDS[n % 4]}"))
        for role in ROLES:
            seats = '"one"' if role in SINGLE else '"many"'
            pairs = [(A, f"{ORG}Post"), (f"{ORG}postIn", body), (f"{ORG}role", f"{VOCAB}role/{role}"), (f"{KG}seats", seats)]
            yield from _node(graph, f"{ID}post/{n}-{role}", *pairs, (f"{SKOS}prefLabel", f'"{role} cơ quan số {n}"@vi'))


def _persons(count: int) -> Lines:
    for n in range(count):
        yield from _node(f"{ID}graph/entities", f"{ID}person/{n}", (A, f"{FOAF}Person"), (f"{FOAF}name", f'"Nguyễn Văn {n}"'))


def _memberships(count: int) -> Lines:
    chosen = random.Random(7)
    for n in range(count):
        article, document = f"{ID}article/{n // 20}", f"{ID}document/{n // 20}"
        if n % 20 == 0:
            yield from _node(article, document, (A, f"{KG}Document"), (f"{DCTERMS}identifier", f'"{n // 20}"'))
        claim, span = f"{ID}claim/{n}", f"{document}#char={n % 20 * 50},{n % 20 * 50 + 40}"
        pairs = ((A, f"{KG}MembershipClaim"), (f"{KG}evidence", span), (f"{KG}basis", f"{VOCAB}basis/stated"))
        yield from _node(article, claim, *pairs, (f"{KG}grade", f"{VOCAB}grade/A"))
        yield from _node(article, span, (f"{KG}exact", '"một câu"@vi'), (f"{KG}start", '"0"'), (f"{KG}end", '"40"'))
        body, role = chosen.randrange(BODIES), chosen.choice(ROLES)
        day = f'"{chosen.randrange(2010, 2025)}-{chosen.randrange(1, 13):02}-{chosen.randrange(1, 29):02}"{DATE}'
        held = [(A, f"{ORG}Membership"), (f"{ORG}member", f"{ID}person/{chosen.randrange(count // 4)}"), (f"{PROV}wasDerivedFrom", claim)]
        held += [(f"{ORG}organization", f"{ID}organization/{body}"), (f"{ORG}role", f"{VOCAB}role/{role}")]
        held += [(f"{KG}post", f"{ID}post/{body}-{role}"), (f"{KG}status", f"{VOCAB}status/current")]
        held += [(f"{KG}{name}", day) for name in ("earliestAttested", "latestAttested", "latestStart", "earliestEnd")]
        held += [(f"{KG}earliestStart", day)] if n % 2 else []
        yield from _node(f"{ID}graph/memberships", f"{ID}membership/{n}", *held)
