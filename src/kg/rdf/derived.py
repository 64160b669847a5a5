"""Write the graph of entities: persons, organizations, posts, and which mention is a mention of which, and why."""

from kg.model.entities import Change, Organization, Post, Resolved
from kg.model.judgements import Judgement
from kg.model.mentions import MentionKey
from kg.rdf.iris import DCTERMS, FOAF, ORG, SKOS, Iris
from kg.rdf.terms import concept, date, integer, iri, number, text, uri
from kg.rdf.writer import GraphWriter, a, kg

__all__ = ["Terms", "entities_graph"]

_RELATIONS = {
    "relation:sub-organization-of": f" <{ORG}subOrganizationOf> ",
    "relation:unit-of": f" <{ORG}unitOf> ",
    "relation:party-committee-in": kg("partyCommitteeIn"),
    "relation:party-organ-in": kg("partyOrganIn"),
    "relation:standing-organ-of": kg("standingOrganOf"),
}
_BELONGS_TO, _GOVERNS, _ARTICLE_SET = kg("belongsTo"), kg("governs"), kg("articleSet")
_LABEL, _OTHER_LABEL, _NAME = f" <{SKOS}prefLabel> ", f" <{SKOS}altLabel> ", f" <{FOAF}name> "
_MENTION_OF, _FORMER, _REPLACED = kg("mentionOf"), kg("formerIri"), f" <{DCTERMS}isReplacedBy> "
_COMPARES, _VERDICT, _SCORE, _FEATURE, _FEATURE_KIND = kg("compares"), kg("verdict"), kg("score"), kg("feature"), kg("featureKind")
_BECAUSE, _BY, _ON = kg("because"), kg("judgedBy"), kg("judgedOn")


class Terms:
    """The terms of all entities by key, so that they can point at one another."""

    def __init__(self, iris: Iris, resolved: Resolved) -> None:
        self.person = {key: iri(name) for key, name in iris.persons(resolved.persons).items()}
        self.organization = {one.key: iri(iris.organization(one)) for one in resolved.organizations}
        self.post = {one.key: iri(iris.thing("post", one.key)) for one in resolved.posts}
        self.membership = {one.key: iri(iris.thing("membership", one.key)) for one in resolved.memberships}
        self.change = {one.key: iri(iris.thing("change", one.key)) for one in resolved.changes}
        self.event = {one.key: iri(iris.thing("event", one.key)) for one in resolved.events}
        self.congress = {one.key: iri(iris.thing("congress", one.key)) for one in resolved.congresses}
        self.cited = {one.key: iri(iris.thing("cited", one.key)) for one in resolved.cited}
        self.target = {one.key: iri(iris.thing("target", one.key)) for one in resolved.targets}


def entities_graph(iris: Iris, resolved: Resolved) -> bytes:
    """Write the graph of entities as N-Quads."""
    graph = iri(iris.graph("entities"))
    to, terms = GraphWriter(graph), Terms(iris, resolved)
    to.node(graph, (_ARTICLE_SET + text(resolved.article_set),))
    bearing = set(terms.person.values())
    for person in resolved.persons:
        node = terms.person[person.key]
        to.node(node, (a("Person", FOAF),))
        to.string(node, _NAME, person.name)
        for name in person.other_names:
            to.literal(node, _OTHER_LABEL, name)
        former = {iri(one): one for one in iris.leading_to(person)}
        to.node(node, [_FORMER + uri(former[one]) for one in sorted(former.keys() - bearing)])
        _mentions(to, iris, node, person.mentions)
    for organization in resolved.organizations:
        _organization(to, terms, organization)
        _mentions(to, iris, terms.organization[organization.key], organization.mentions)
    for change in resolved.changes:
        _change(to, terms, change)
    for post in resolved.posts:
        _post(to, terms, post)
        _mentions(to, iris, terms.post[post.key], post.mentions)
    for congress in resolved.congresses:
        _mentions(to, iris, terms.congress[congress.key], congress.mentions)
    for judgement in resolved.judgements:
        _judgement(to, iris, judgement)
    return to.bytes()


def _mentions(to: GraphWriter, iris: Iris, node: str, mentions: tuple[MentionKey, ...]) -> None:
    for mention in mentions:
        to.node(iri(iris.mention(mention)), (_MENTION_OF + node,))


def _judgement(to: GraphWriter, iris: Iris, judgement: Judgement) -> None:
    name = iris.judgement(judgement.a, judgement.b)
    node = iri(name)
    pairs = [a("Judgement"), *(_COMPARES + iri(iris.mention(one)) for one in (judgement.a, judgement.b))]
    pairs += [_VERDICT + concept(f"verdict:{judgement.verdict}"), _SCORE + number(judgement.score)]
    if judgement.on is not None:
        pairs.append(_ON + date(judgement.on))
    parts = [(iri(f"{name}#{at}"), feature) for at, feature in enumerate(judgement.features, start=1)]
    to.node(node, pairs + [_FEATURE + part for part, _ in parts])
    if judgement.by is not None:
        to.string(node, _BY, judgement.by)
    for part, feature in parts:
        to.told(part, (_FEATURE_KIND + concept(feature.code), _SCORE + number(feature.score)), _BECAUSE, feature.because, "en")


def _organization(to: GraphWriter, terms: Terms, organization: Organization) -> None:
    node = terms.organization[organization.key]
    pairs = [a("Organization", ORG)]
    if any(relation == "relation:unit-of" for relation, _ in organization.parents):
        pairs.append(a("OrganizationalUnit", ORG))
    elif organization.type:
        pairs.append(a("FormalOrganization", ORG))
    for predicate, value in (
        (f" <{ORG}classification> ", organization.type),
        (kg("branch"), organization.branch),
        (kg("sector"), organization.sector),
        (kg("level"), organization.level),
        (kg("place"), organization.place),
    ):
        if value is not None:
            pairs.append(predicate + concept(value))
    for relation, parent in organization.parents:
        if direct := _RELATIONS.get(relation):
            pairs.append(direct + terms.organization[parent])
        belongs = _BELONGS_TO + terms.organization[parent]
        if belongs not in pairs:
            pairs.append(belongs)
    pairs.extend(_GOVERNS + concept(place) for place in organization.governs)
    for name, day in (("validFrom", organization.valid_from), ("validUntil", organization.valid_until)):
        if day is not None:
            pairs.append(kg(name) + text(day))
    if organization.scope != "vn":
        pairs.append(kg("scope") + text(organization.scope))
    to.node(node, pairs)
    _labels(to, node, organization.name, organization.name_en)
    for name in organization.other_names:
        to.literal(node, _OTHER_LABEL, name)
    if organization.place is None and organization.place_name is not None:
        to.string(node, kg("placeName"), organization.place_name)


def _change(to: GraphWriter, terms: Terms, change: Change) -> None:
    node = terms.change[change.key]
    pairs = [a("ChangeEvent", ORG), kg("reform") + concept(change.reform), kg("date") + text(change.date)]
    pairs += [kg(name) + date(day) for name, day in zip(("earliest", "latest"), change.when, strict=True) if day is not None]
    if change.place is not None:
        pairs.append(kg("place") + concept(change.place))
    pairs.extend(f" <{ORG}originalOrganization> {terms.organization[key]}" for key in change.originals)
    pairs.extend(f" <{ORG}resultingOrganization> {terms.organization[key]}" for key in change.results)
    to.node(node, pairs)
    for original in change.originals:
        to.node(terms.organization[original], [_REPLACED + terms.organization[result] for result in change.results if result != original])


def _post(to: GraphWriter, terms: Terms, post: Post) -> None:
    node = terms.post[post.key]
    pairs = [a("Post", ORG), f" <{ORG}postIn> {terms.organization[post.organization]}"]
    if post.role:
        pairs.append(f" <{ORG}role> {concept(post.role)}")
    else:
        to.string(node, kg("roleName"), post.role_name)
    if post.seats:
        pairs.append(kg("seats") + text(post.seats))
    if post.rank is not None:
        pairs.append(kg("rank") + integer(post.rank))
    to.node(node, pairs)
    _labels(to, node, post.name, post.name_en)


def _labels(to: GraphWriter, node: str, vi: str, en: str | None) -> None:
    to.literal(node, _LABEL, vi)
    if en is not None:
        to.literal(node, _LABEL, en, "en")
