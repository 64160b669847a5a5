"""Make every IRI, here and nowhere else.

Classes and properties live under a fixed namespace, concepts under the vocabularies', things under a base that users may choose.
An IRI holds unreserved ASCII only: names are folded to plain letters, everything else is percent-encoded.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import quote

from kg.model.entities import Organization, Person
from kg.model.keys import digest, organization_mention, post_mention, written
from kg.model.mentions import MentionKey, OrganizationMention, PersonMention, RoleMention
from kg.text.tokens import strip_tones

__all__ = [
    "DCTERMS",
    "DEFAULT_BASE",
    "FOAF",
    "KG",
    "ORG",
    "PROV",
    "RDF",
    "RDFS",
    "SKOS",
    "VOCAB",
    "XSD",
    "DocumentIris",
    "Iris",
    "annotation_iri",
    "concept_iri",
    "slug",
    "url_iri",
]

DEFAULT_BASE = "https://w3id.org/officegraph/id/"
KG = "https://w3id.org/officegraph/ontology#"
VOCAB = "https://w3id.org/officegraph/vocab/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
ORG = "http://www.w3.org/ns/org#"
PROV = "http://www.w3.org/ns/prov#"
FOAF = "http://xmlns.com/foaf/0.1/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
DCTERMS = "http://purl.org/dc/terms/"

_NOT_PLAIN = re.compile(r"[^a-z0-9]+")
_SLUG_LENGTH = 60
_WEB = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?=[/?#]|$)", re.IGNORECASE)
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SAFE = "/?:@!$&'()*+,;=~%"


def slug(name: str) -> str:
    """Fold a name to plain letters, for people who read IRIs; it identifies nothing.

    >>> slug("Lê Văn Bình"), slug("?")
    ('le-van-binh', 'x')
    """
    return _NOT_PLAIN.sub("-", strip_tones(name)).strip("-")[:_SLUG_LENGTH].rstrip("-") or "x"


def encoded(text: str) -> str:
    """Percent-encode all but unreserved ASCII (RFC 3986), so that any text may be a segment of an IRI."""
    return quote(text, safe="")


@lru_cache(maxsize=65536)
def concept_iri(curie: str) -> str:
    """Give the IRI of a concept.

    >>> concept_iri("role:deputy-chair")
    'https://w3id.org/officegraph/vocab/role/deputy-chair'
    """
    scheme, _, local = curie.partition(":")
    return f"{VOCAB}{encoded(scheme)}/{encoded(local)}"


def url_iri(url: str) -> str | None:
    """Give a web address as an IRI that every engine accepts; ``None`` for what is no web address.

    >>> url_iri("http://bao.vn/tin tức?a=1#x"), url_iri("báo giấy")
    ('http://bao.vn/tin%20t%E1%BB%A9c?a=1#x', None)
    """
    found = _WEB.match(url)
    if found is None:
        return None
    path, mark, fragment = url[found.end() :].partition("#")
    return found[0] + _LONE_PERCENT.sub("%25", quote(path, safe=_SAFE) + mark + quote(fragment, safe=_SAFE))


class Iris:
    """IRIs of things under one base."""

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self.base = base if base.endswith(("/", "#")) else base + "/"

    def document(self, id: str) -> str:
        """Give the IRI of an article as a source."""
        return f"{self.base}document/{encoded(id)}"

    def article_graph(self, id: str) -> str:
        """Give the IRI of the graph of what an article says."""
        return f"{self.base}article/{encoded(id)}"

    def graph(self, name: str) -> str:
        """Give the IRI of a derived graph: entities, memberships, inferred, vocabulary."""
        return f"{self.base}graph/{name}"

    def dataset(self) -> str:
        """Give the IRI of the data set of everything under this base."""
        return f"{self.base}dataset"

    def run(self, article_set: str) -> str:
        """Give the IRI of the run that makes the data set out of the articles with this hash."""
        return f"{self.base}run/{article_set[:16]}"

    def claim(self, fact: str) -> str:
        """Give the IRI of a claim from the id of its fact."""
        return f"{self.base}claim/{encoded(fact)}"

    def span(self, document: str, start: int, end: int) -> str:
        """Give the IRI of a piece of an article's text (RFC 5147)."""
        return f"{self.document(document)}#char={start},{end}"

    def mention(self, key: MentionKey) -> str:
        """Give the permanent IRI of a mention."""
        tail = f"-{encoded(key.type)}" if key.type else ""
        return f"{self.base}mention/{encoded(key.document)}/{key.kind}-{key.start}-{key.end}{tail}"

    def leading_to(self, person: Person) -> list[str]:
        """Give every IRI that leads to a person: the pinned ones, then those that its mentions make alone or in other groups."""
        return [*person.pinned, *(self.bearer(mention, name) for mention, name in zip(person.mentions, person.printed, strict=True))]

    def persons(self, persons: Iterable[Person]) -> dict[str, str]:
        """Give the IRI of each person by key, no two alike: who has one pinned goes first, another then takes that of its next mention."""
        found: dict[str, str] = {}
        taken: set[str] = set()
        for person in sorted(persons, key=lambda person: not person.pinned):
            free = (one for one in self.leading_to(person) if one not in taken)
            found[person.key] = iri = next(free, f"{self.base}person/{slug(person.name)}-{digest(person.key)}")
            taken.add(iri)
        return found

    def bearer(self, mention: MentionKey, name: str) -> str:
        """Give the IRI of the person whose smallest mention is *mention*: the name to read, a hash of the mention to be sure."""
        return f"{self.base}person/{slug(name)}-{digest(written(mention))[:8]}"

    def judgement(self, a: MentionKey, b: MentionKey) -> str:
        """Give the IRI of the judgement on two mentions."""
        return f"{self.base}judgement/{digest(f'{written(a)}|{written(b)}')}"

    def organization(self, organization: Organization) -> str:
        """Give the IRI of an organization."""
        return f"{self.base}organization/{slug(organization.name)}-{digest(organization.key)[:8]}"

    def thing(self, kind: str, key: str) -> str:
        """Give the IRI of a post, membership, event, congress, attendance, result, target or cited document."""
        return f"{self.base}{kind}/{digest(key)}"


class DocumentIris:
    """Terms (``<…>``) of one document's own things; the same IRIs as :class:`Iris` gives, made fast."""

    def __init__(self, iris: Iris, document: str) -> None:
        self.document = f"<{iris.document(document)}>"
        self.graph = f"<{iris.article_graph(document)}>"
        self._claim = f"<{iris.base}claim/"
        self._span = f"{self.document[:-1]}#char="
        self._mention = f"<{iris.base}mention/{encoded(document)}/"

    def claim(self, fact: str) -> str:
        """Give the claim of a fact; its id is hexadecimal digits, as the model makes sure."""
        return f"{self._claim}{fact}>"

    def claim_named(self, id: str) -> str:
        """Give the claim of a fact that another fact names by an id of any letters."""
        return f"{self._claim}{encoded(id)}>"

    def span(self, start: int, end: int) -> str:
        """Give a piece of the text."""
        return f"{self._span}{start},{end}>"

    def person(self, mention: PersonMention) -> str:
        """Give a person's mention."""
        return f"{self._mention}person-{mention.start}-{mention.end}>"

    def organization(self, mention: OrganizationMention) -> str:
        """Give a body's mention."""
        return f"{self._mention}organization-{mention.start}-{mention.end}{_suffix(mention.type)}>"

    def post(self, role: RoleMention, mention: OrganizationMention) -> str:
        """Give a post's mention."""
        return f"{self._mention}post-{mention.start}-{mention.end}{_post_suffix(mention.type, role.concept, role.name)}>"

    def congress(self, start: int, end: int) -> str:
        """Give a congress's mention."""
        return f"{self._mention}congress-{start}-{end}>"


@lru_cache(maxsize=4096)
def _suffix(type: str | None) -> str:
    local = organization_mention("", OrganizationMention(name="x", start=0, end=1, type=type)).type
    return f"-{encoded(local)}" if local else ""


@lru_cache(maxsize=65536)
def _post_suffix(type: str | None, concept: str | None, name: str) -> str:
    role = RoleMention(name=name, concept=concept)
    key = post_mention("", role, OrganizationMention(name="x", start=0, end=1, type=type))
    return f"-{encoded(key.type)}"


def annotation_iri(claim: str, shows: str, start: int, end: int) -> str:
    """Give the IRI of the Web Annotation that says by which words the claim of this IRI is proven.

    >>> annotation_iri("https://w3id.org/officegraph/id/claim/0a1b", "person", 4, 18)
    'https://w3id.org/officegraph/id/claim/0a1b#person=4,18'
    """
    return f"{claim}#{shows}={start},{end}"
