"""The same quads by other means: rdflib, pyoxigraph's Quad objects, and a template written by hand for just these records.

Each goes straight from the fact to its own terms, as someone who uses that library would write it.
"""

import io
import json
from collections.abc import Iterable

import pyoxigraph as ox
from rdflib import XSD, Dataset, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF

from bench.bench_records import Told

__all__ = ["by_pyoxigraph", "by_rdflib", "by_template"]

_BASE = "https://w3id.org/officegraph/id/"
_KG = "https://w3id.org/officegraph/ontology#"
_VOCAB = "https://w3id.org/officegraph/vocab/"
_ORG = "http://www.w3.org/ns/org#"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_XSD = "http://www.w3.org/2001/XMLSchema#"
_DCT = "http://purl.org/dc/terms/"

_NAMES = """Document articleGraph textHash date MembershipClaim status earliestAttested latestAttested post basis grade evidence start end
exact PersonMention OrganizationMention PostMention name bodyType level place""".split()


def _concept(curie: str) -> str:
    return _VOCAB + curie.replace(":", "/")


def by_rdflib(told: Iterable[Told]) -> bytes:
    """Add every quad to a Dataset and serialise it."""
    kg, org, data = Namespace(_KG), Namespace(_ORG), Dataset()
    for document, facts in told:
        graph = data.graph(URIRef(f"{_BASE}article/{document.id}"))
        add = graph.add
        source = URIRef(f"{_BASE}document/{document.id}")
        add((source, RDF.type, kg.Document))
        add((source, kg.articleGraph, graph.identifier))
        add((source, kg.textHash, Literal(document.sha256)))
        add((source, DCTERMS.identifier, Literal(document.id)))
        add((source, DCTERMS.title, Literal(document.title, lang="vi")))
        add((source, kg.date, Literal(document.date)))
        for fact in facts:
            body = fact.organization
            assert body is not None and body.place is not None and body.type is not None and fact.role.concept is not None  # noqa: PT018  # for mypy only
            mention = f"{_BASE}mention/{document.id}/"
            claim = URIRef(f"{_BASE}claim/{fact.id}")
            person = URIRef(f"{mention}person-{fact.person.start}-{fact.person.end}")
            organization = URIRef(f"{mention}organization-{body.start}-{body.end}-people-committee")
            post = URIRef(f"{mention}post-{body.start}-{body.end}-people-committee.{fact.role.concept[5:]}")
            role, span = URIRef(_concept(fact.role.concept)), fact.evidence[0]
            evidence = URIRef(f"{_BASE}document/{document.id}#char={span.start},{span.end}")
            add((claim, RDF.type, kg.MembershipClaim))
            add((claim, org.member, person))
            add((claim, kg.status, URIRef(f"{_VOCAB}status/{fact.status}")))
            add((claim, kg.earliestAttested, Literal(fact.date_resolved, datatype=XSD.date)))
            add((claim, kg.latestAttested, Literal(fact.date_resolved, datatype=XSD.date)))
            add((claim, org.role, role))
            add((claim, org.organization, organization))
            add((claim, kg.post, post))
            add((claim, kg.basis, URIRef(f"{_VOCAB}basis/{fact.basis}")))
            add((claim, kg.grade, URIRef(f"{_VOCAB}grade/{fact.grade}")))
            add((claim, kg.evidence, evidence))
            add((evidence, kg.start, Literal(span.start)))
            add((evidence, kg.end, Literal(span.end)))
            add((evidence, kg.exact, Literal(span.quote, lang="vi")))
            add((person, RDF.type, kg.PersonMention))
            add((person, kg.name, Literal(fact.person.name)))
            add((organization, RDF.type, kg.OrganizationMention))
            add((organization, kg.bodyType, URIRef(_concept(body.type))))
            add((organization, kg.level, URIRef(_concept(str(body.place.level)))))
            add((organization, kg.place, URIRef(_concept(str(body.place.concept)))))
            add((organization, kg.name, Literal(body.name)))
            add((post, RDF.type, kg.PostMention))
            add((post, org.organization, organization))
            add((post, org.role, role))
    return data.serialize(format="nquads", encoding="utf-8")


def by_pyoxigraph(told: Iterable[Told]) -> bytes:
    """Make a Quad object of every quad and serialise them."""
    node, quad, text = ox.NamedNode, ox.Quad, ox.Literal
    names = {name: node(_KG + name) for name in _NAMES}
    a, member, in_body, has_role = node(_TYPE), node(_ORG + "member"), node(_ORG + "organization"), node(_ORG + "role")
    day, integer = node(_XSD + "date"), node(_XSD + "integer")
    quads: list[ox.Quad] = []
    seen: set[str] = set()
    for document, facts in told:
        g = node(f"{_BASE}article/{document.id}")
        source = node(f"{_BASE}document/{document.id}")
        quads += (
            quad(source, a, names["Document"], g),
            quad(source, names["articleGraph"], g, g),
            quad(source, names["textHash"], text(document.sha256), g),
            quad(source, node(_DCT + "identifier"), text(document.id), g),
            quad(source, node(_DCT + "title"), text(str(document.title), language="vi"), g),
            quad(source, names["date"], text(str(document.date)), g),
        )
        for fact in facts:
            body = fact.organization
            assert body is not None and body.place is not None and body.type is not None and fact.role.concept is not None  # noqa: PT018  # for mypy only
            mention = f"{_BASE}mention/{document.id}/"
            claim = node(f"{_BASE}claim/{fact.id}")
            person = node(f"{mention}person-{fact.person.start}-{fact.person.end}")
            organization = node(f"{mention}organization-{body.start}-{body.end}-people-committee")
            post = node(f"{mention}post-{body.start}-{body.end}-people-committee.{fact.role.concept[5:]}")
            role, span = node(_concept(fact.role.concept)), fact.evidence[0]
            evidence = node(f"{_BASE}document/{document.id}#char={span.start},{span.end}")
            attested = text(str(fact.date_resolved), datatype=day)
            quads += (
                quad(claim, a, names["MembershipClaim"], g),
                quad(claim, member, person, g),
                quad(claim, names["status"], node(f"{_VOCAB}status/{fact.status}"), g),
                quad(claim, names["earliestAttested"], attested, g),
                quad(claim, names["latestAttested"], attested, g),
                quad(claim, has_role, role, g),
                quad(claim, in_body, organization, g),
                quad(claim, names["post"], post, g),
                quad(claim, names["basis"], node(f"{_VOCAB}basis/{fact.basis}"), g),
                quad(claim, names["grade"], node(f"{_VOCAB}grade/{fact.grade}"), g),
                quad(claim, names["evidence"], evidence, g),
                quad(evidence, names["start"], text(str(span.start), datatype=integer), g),
                quad(evidence, names["end"], text(str(span.end), datatype=integer), g),
                quad(evidence, names["exact"], text(span.quote, language="vi"), g),
                quad(person, a, names["PersonMention"], g),
                quad(person, names["name"], text(fact.person.name), g),
            )
            if organization.value not in seen:
                seen.add(organization.value)
                quads += (
                    quad(organization, a, names["OrganizationMention"], g),
                    quad(organization, names["bodyType"], node(_concept(body.type)), g),
                    quad(organization, names["level"], node(_concept(str(body.place.level))), g),
                    quad(organization, names["place"], node(_concept(str(body.place.concept))), g),
                    quad(organization, names["name"], text(body.name), g),
                )
            if post.value not in seen:
                seen.add(post.value)
                quads += (quad(post, a, names["PostMention"], g), quad(post, in_body, organization, g), quad(post, has_role, role, g))
    out = io.BytesIO()
    ox.serialize(quads, out, format=ox.RdfFormat.N_QUADS)
    return out.getvalue()


def by_template(told: Iterable[Told]) -> bytes:
    """Fill one template for a record; what is ASCII and what is Vietnamese are encoded apart. The limit of what Python can do."""
    out: list[bytes] = []
    append, quoted = out.append, json.JSONEncoder(ensure_ascii=False).encode
    for document, facts in told:
        id = document.id
        g = f"<{_BASE}article/{id}> .\n"
        d, m = f"<{_BASE}document/{id}", f"<{_BASE}mention/{id}/"
        seen: set[str] = set()
        append(
            f"{d}> <{_TYPE}> <{_KG}Document> {g}{d}> <{_KG}articleGraph> <{_BASE}article/{id}> {g}"
            f'{d}> <{_KG}textHash> "{document.sha256}" {g}{d}> <{_DCT}identifier> {quoted(id)} {g}'
            f'{d}> <{_KG}date> "{document.date}" {g}{d}> <{_DCT}title> '.encode()
        )
        append(f"{quoted(str(document.title))}@vi {g}".encode())
        tagged, plain = f"@vi {g}".encode(), f" {g}".encode()
        for fact in facts:
            span, who, body, role = fact.evidence[0], fact.person, fact.organization, fact.role.concept
            assert body is not None and body.place is not None and body.type is not None and role is not None  # noqa: PT018  # for mypy only
            c = f"<{_BASE}claim/{fact.id}>"
            p = f"{m}person-{who.start}-{who.end}>"
            o = f"{m}organization-{body.start}-{body.end}-people-committee>"
            s = f"{m}post-{body.start}-{body.end}-people-committee.{role[5:]}>"
            e = f"{d}#char={span.start},{span.end}>"
            r = f"<https://w3id.org/officegraph/vocab/role/{role[5:]}>"
            append(
                f"{c} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/officegraph/ontology#MembershipClaim> {g}"
                f"{c} <http://www.w3.org/ns/org#member> {p} {g}"
                f"{c} <https://w3id.org/officegraph/ontology#status> <https://w3id.org/officegraph/vocab/status/{fact.status}> {g}"
                f'{c} <https://w3id.org/officegraph/ontology#earliestAttested> "{fact.date_resolved}"^^<{_XSD}date> {g}'
                f'{c} <https://w3id.org/officegraph/ontology#latestAttested> "{fact.date_resolved}"^^<{_XSD}date> {g}'
                f"{c} <http://www.w3.org/ns/org#role> {r} {g}"
                f"{c} <http://www.w3.org/ns/org#organization> {o} {g}"
                f"{c} <https://w3id.org/officegraph/ontology#post> {s} {g}"
                f"{c} <https://w3id.org/officegraph/ontology#basis> <https://w3id.org/officegraph/vocab/basis/{fact.basis}> {g}"
                f"{c} <https://w3id.org/officegraph/ontology#grade> <https://w3id.org/officegraph/vocab/grade/{fact.grade}> {g}"
                f"{c} <https://w3id.org/officegraph/ontology#evidence> {e} {g}"
                f'{e} <https://w3id.org/officegraph/ontology#start> "{span.start}"^^<{_XSD}integer> {g}'
                f'{e} <https://w3id.org/officegraph/ontology#end> "{span.end}"^^<{_XSD}integer> {g}'
                f"{p} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/officegraph/ontology#PersonMention> {g}"
                f"{e} <https://w3id.org/officegraph/ontology#exact> ".encode()
            )
            append(quoted(span.quote).encode())
            append(tagged)
            append(f"{p} <https://w3id.org/officegraph/ontology#name> ".encode())
            append(quoted(who.name).encode())
            append(plain)
            if o not in seen:
                seen.add(o)
                append(
                    f"{o} <{_TYPE}> <{_KG}OrganizationMention> {g}{o} <{_KG}bodyType> <{_concept(body.type)}> {g}"
                    f"{o} <{_KG}level> <{_concept(str(body.place.level))}> {g}{o} <{_KG}place> <{_concept(str(body.place.concept))}> {g}"
                    f"{o} <{_KG}name> ".encode()
                )
                append(quoted(body.name).encode())
                append(plain)
            if s not in seen:
                seen.add(s)
                append(f"{s} <{_TYPE}> <{_KG}PostMention> {g}{s} <{_ORG}organization> {o} {g}{s} <{_ORG}role> {r} {g}".encode())
    return b"".join(out)
