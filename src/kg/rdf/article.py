"""Write the graph of one article: its claims, the mentions they are about, and the spans that prove them."""

from collections.abc import Sequence

from kg.errors import FactError
from kg.model.entities import Source
from kg.model.facts import Congress, FactBase
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention
from kg.rdf.iris import DCTERMS, ORG, XSD, DocumentIris, Iris, url_iri
from kg.rdf.terms import concept, text
from kg.rdf.units import Units
from kg.rdf.writer import GraphWriter, a, kg

__all__ = ["IN", "ROLE", "ArticleWriter"]


_EVIDENCE = {of: kg(f"{of}Evidence") for of in (
    "person", "role", "organization", "place", "date", "term", "trigger", "number", "document", "capacity", "relation"
)} | {"statement": kg("evidence")}  # fmt: skip
_ANY_EVIDENCE = kg("evidence")
_EXACT, _START, _END = kg("exact"), kg("start"), kg("end")
_INTEGER = f"^^<{XSD}integer>"
_NAME, _BODY_TYPE, _LEVEL, _PLACE, _PARENT = kg("name"), kg("bodyType"), kg("level"), kg("place"), kg("parent")
_PLACE_NAME, _SECTOR, _ROLE_NAME = kg("placeName"), kg("sector"), kg("roleName")
_PERSON, _ORGANIZATION, _POST, _CONGRESS = a("PersonMention"), a("OrganizationMention"), a("PostMention"), a("CongressMention")
ROLE, IN = f" <{ORG}role> ", f" <{ORG}organization> "


class ArticleWriter(GraphWriter):
    """Collects the quads of one article; mentions and spans are written once, however many claims point at them."""

    def __init__(self, iris: Iris, document: Source, units: Units) -> None:
        self.iris, self.units = DocumentIris(iris, document.id), units
        super().__init__(self.iris.graph)
        self.published = document.date
        self._seen: set[str] = set()
        self._congresses: dict[str, str] = {}
        self._document(document)

    def evidence(self, fact: FactBase, pairs: list[str]) -> None:
        """Link the spans of *fact* by what they show, and write each span once."""
        stated = False
        linked = []
        for span in fact.evidence:
            node = self.iris.span(span.start, span.end)
            linked.append(_EVIDENCE[span.of] + node)
            stated = stated or span.of == "statement"
            if node not in self._seen:
                self._seen.add(node)
                where = (f'{_START}"{span.start}"{_INTEGER}', f'{_END}"{span.end}"{_INTEGER}')
                self.told(node, where, _EXACT, span.quote, "vi")
        pairs += dict.fromkeys(linked)
        if not stated:
            first = fact.evidence[0]
            pairs.append(_ANY_EVIDENCE + self.iris.span(first.start, first.end))

    def person(self, mention: PersonMention) -> str:
        """Give the term of a person's mention, and write it once."""
        node = self.iris.person(mention)
        if node not in self._seen:
            self._seen.add(node)
            self.told(node, (_PERSON,), _NAME, mention.name)
        return node

    def organization(self, mention: OrganizationMention) -> str:
        """Give the term of a body's mention, and write it and the bodies around it once."""
        node = self.iris.organization(mention)
        if node not in self._seen:
            self._seen.add(node)
            pairs = [_ORGANIZATION]
            if mention.type:
                pairs.append(_BODY_TYPE + concept(mention.type))
            if mention.sector and mention.sector.startswith("sector:"):
                pairs.append(_SECTOR + concept(mention.sector))
            if mention.place:
                self.place(node, pairs, mention.place)
            if mention.parent:
                pairs.append(_PARENT + self.organization(mention.parent))
            self.told(node, pairs, _NAME, mention.name)
        return node

    def place(self, node: str, pairs: list[str], place: PlaceMention, *, predicate: str = _PLACE, name: str = _PLACE_NAME) -> None:
        """Say which place it is as far as the article tells: its level, and the place or at least its name."""
        if place.level:
            pairs.append(_LEVEL + concept(place.level))
        if place.concept:
            pairs.append(predicate + concept(place.concept))
        elif place.name:
            self.string(node, name, place.name)

    def role(self, node: str, pairs: list[str], role: RoleMention, *, predicate: str = ROLE, name: str = _ROLE_NAME) -> None:
        """Say which role it is, by its name where the vocabulary does not have it."""
        if role.concept:
            pairs.append(predicate + concept(role.concept))
        else:
            self.string(node, name, role.name)

    def post(self, role: RoleMention, organization: OrganizationMention) -> str:
        """Give the term of a post's mention, and write it once."""
        node = self.iris.post(role, organization)
        if node not in self._seen:
            self._seen.add(node)
            pairs = [_POST, IN + self.organization(organization)]
            self.role(node, pairs, role)
            self.node(node, pairs)
        return node

    def know_congresses(self, facts: Sequence[FactBase]) -> None:
        """Learn where the congresses stand that other facts point at by id."""
        for fact in facts:
            if isinstance(fact, Congress):
                self._congresses[fact.id] = self.iris.congress(fact.start, fact.end)

    def congress(self, id: str, of: FactBase) -> str:
        """Give the term of the mention of the congress fact *id*, and write it once."""
        node = self._congresses.get(id)
        if node is None:
            where, seen = f"fact {of.id} of {of.document}", f"no congress fact of this article has the id {id!r}"
            raise FactError(where, seen, "give the congress as a fact too")
        if node not in self._seen:
            self._seen.add(node)
            self.node(node, (_CONGRESS,))
        return node

    def _document(self, document: Source) -> None:
        node = self.iris.document
        self.node(node, (a("Document"), kg("articleGraph") + self.iris.graph))
        if document.sha256:  # facts may come without their text
            self.node(node, (kg("textHash") + text(document.sha256),))
        self.string(node, f" <{DCTERMS}identifier> ", document.id)
        if document.title:
            self.literal(node, f" <{DCTERMS}title> ", document.title)
        if document.date:
            self.node(node, (kg("date") + text(document.date),))
        for predicate, value in (("publisher", document.publisher), ("license", document.licence)):
            if value:
                self.string(node, f" <{DCTERMS}{predicate}> ", value)
        if document.url:
            address = url_iri(document.url)
            if address:
                self.node(node, (f" <{DCTERMS}source> <{address}>",))
            else:
                self.string(node, f" <{DCTERMS}source> ", document.url)
        if document.home_province:
            self.string(node, kg("homeProvince"), document.home_province)
