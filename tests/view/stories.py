"""Invented graphs in TriG: stories of any size, and labels that want to do harm."""

from kg.store.terms import Iri, Literal, n3

__all__ = ["HEAD", "HOSTILE", "hostile", "story"]

_ID = "https://w3id.org/officegraph/"
_PREFIXES = {
    **{prefix: f"{_ID}id/{kind}/" for prefix, kind in (("o", "organization"), ("p", "person"), ("post", "post"), ("m", "membership"))},
    **{prefix: f"{_ID}id/{kind}/" for prefix, kind in (("k", "congress"), ("a", "attendance"), ("t", "target"), ("doc", "document"))},
    **{kind: f"{_ID}id/{kind}/" for kind in ("claim", "cited", "article")},
    **{scheme: f"{_ID}vocab/{scheme}/" for scheme in ("role", "status", "basis", "branch", "capacity", "level", "relation", "measure")},
}
HEAD = (
    "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in _PREFIXES.items())
    + """
@prefix kg: <https://w3id.org/officegraph/ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
)
HOSTILE = (
    '<img src=x onerror="window.harm=1">',
    "</script><script>window.harm=1</script>",
    '"><svg onload=window.harm=1>',
    "{{ 7*7 }}<a href='javascript:window.harm=1'>Lê</a>\u202e\u2028",
)
_FAMILY = ("Lê", "Phạm", "Trần", "Nguyễn", "Hoàng", "Đặng", "Vũ", "Bùi")
_MIDDLE = ("Văn", "Thị", "Hữu", "Ngọc")
_GIVEN = ("An", "Bích", "Cường", "Dung", "Giang", "Hạnh", "Khoa", "Lan", "Minh", "Nga")
_BODIES = (
    "Ủy ban nhân dân",
    "Huyện ủy",
    "Hội đồng nhân dân",
    "Sở Nông nghiệp và Phát triển nông thôn",
    "Văn phòng",
    "Ban Tổ chức",
    "Hội Nông dân",
)
_ROLES = ("Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Chánh Văn phòng", "Ủy viên")
_BRANCHES = ("state", "party", "state", "state", "state", "party", "mass")


def _text(value: str, language: str | None = None) -> str:
    return n3(Literal(value, language=language))


def story(people: int, bodies: int, *, terms: int = 1) -> str:
    """Tell who held what: *people* with one or two posts each in *bodies*; *terms* of the same post one after another."""
    entities, held = [], []
    for at in range(bodies):
        parent = f" ; org:subOrganizationOf o:o{(at - 1) // 3}" if at else ""
        name = f"{_BODIES[at % 7]} tỉnh Hòa Thuận {at // 7 + 1}"
        entities.append(f"o:o{at} a org:Organization ; skos:prefLabel {_text(name, 'vi')} ; kg:branch branch:{_BRANCHES[at % 7]}{parent} .")
    posts = set()
    for at in range(people):
        name = f"{_FAMILY[at % 8]} {_MIDDLE[at % 4]} {_GIVEN[(at * 3) % 10]}{'' if at < 40 else ' ' + _GIVEN[at % 10]}"
        entities.append(f"p:p{at} a foaf:Person ; foaf:name {_text(name)} .")
        for turn in range(1 + at % 2):
            body, role = (at // 3 + turn * 4) % bodies, (at + turn) % 6
            posts.add((body, role))
            for term in range(terms):
                held.append(_membership(at, turn, body, role, 2010 + 5 * term))
    for body, role in sorted(posts):
        entities.append(f"post:{body}-{role} a org:Post ; org:postIn o:o{body} ; org:role role:r{role} .")
    words = [f"role:r{at} a skos:Concept ; skos:prefLabel {_text(role, 'vi')} ." for at, role in enumerate(_ROLES)]
    return HEAD + _graph("entities", entities) + _graph("memberships", held) + _graph("vocabulary", words) + _articles(people)


def _membership(person: int, turn: int, body: int, role: int, year: int) -> str:
    return (
        f"m:m{person}-{turn}-{year} a org:Membership ; org:member p:p{person} ; org:organization o:o{body} ;"
        f" org:role role:r{role} ; kg:post post:{body}-{role} ; kg:status status:former ; kg:startWitnessed true ; kg:endWitnessed true ;"
        f' kg:earliestStart "{year}-01-01"^^xsd:date ; kg:latestStart "{year}-12-31"^^xsd:date ;'
        f' kg:earliestEnd "{year + 4}-01-01"^^xsd:date ; kg:latestEnd "{year + 4}-12-31"^^xsd:date ; prov:wasDerivedFrom claim:c{person} .'
    )


def _articles(people: int) -> str:
    claims = [
        f"claim:c{at} a kg:MembershipClaim ; kg:basis basis:{('stated', 'context')[at % 5 == 0]} ; kg:evidence <urn:s#char={at},{at + 9}> ."
        f' <urn:s#char={at},{at + 9}> kg:exact "câu số {at}"@vi ; kg:start {at} ; kg:end {at + 9} .'
        for at in range(people)
    ]
    about = 'doc:d a kg:Document ; dcterms:identifier "d" ; dcterms:title "Một bài báo"@vi ; kg:articleGraph article:d .'
    return f"article:d {{ {about} {' '.join(claims)} }}\n"


def _graph(name: str, lines: list[str]) -> str:
    return f"<https://w3id.org/officegraph/id/graph/{name}> {{\n" + "\n".join(lines) + "\n}\n"


def hostile(payload: str) -> str:
    """Put *payload* into every text field, and a link that must not be one."""
    x, en = _text(payload, "vi"), _text(payload + " en", "en")
    entities = f"""
o:o1 a org:Organization ; skos:prefLabel {x} , {en} ; skos:altLabel {x} ; kg:branch branch:x ; kg:placeName {_text(payload)} .
o:o2 a org:Organization ; skos:prefLabel {x} ; org:unitOf o:o1 ; kg:belongsTo o:o1 .
p:p1 a foaf:Person ; foaf:name {_text(payload)} ; skos:altLabel {x} .
post:q1 a org:Post ; org:postIn o:o1 ; org:role role:r ; skos:prefLabel {x} .
"""
    held = f"""
m:m1 a org:Membership ; org:member p:p1 ; org:organization o:o1 ; org:role role:r ; kg:post post:q1 ;
  kg:status status:s ; kg:term {_text(payload)} ; prov:wasDerivedFrom claim:c1 .
k:k1 a kg:Congress ; kg:name {_text(payload)} ; kg:heldBy o:o1 ; kg:term {_text(payload)} ; kg:date {_text(payload)} .
a:a1 a kg:Attendance ; kg:congress k:k1 ; kg:attendee p:p1 ; kg:capacity capacity:c .
a:a2 a kg:Attendance ; kg:congress k:k1 ; kg:count 3 ; kg:unit {_text(payload)} .
t:t1 a kg:Target ; kg:congress k:k1 ; kg:indicator {x} ; kg:number 5 ; kg:unit {_text(payload)} .
cited:d1 a kg:CitedDocument ; kg:citedName {x} ; kg:documentNumber {_text(payload)} .
"""
    words = f"""
role:r a skos:Concept ; skos:prefLabel {x} , {en} . status:s a skos:Concept ; skos:prefLabel {x} .
branch:x a skos:Concept ; skos:prefLabel {x} ; kg:colourLight "red}}</style><script>window.harm=1</script>" ;
  kg:colourDark {_text(payload)} .
basis:context a skos:Concept ; skos:prefLabel {x} . capacity:c a skos:Concept ; skos:prefLabel {x} .
"""
    article = f"""
article:d {{
  doc:d a kg:Document ; dcterms:identifier {_text(payload)} ; dcterms:title {x} ; dcterms:publisher {_text(payload)} ;
    dcterms:source {n3(Iri("javascript:window.harm=1"))} ; dcterms:license {_text(payload)} ; kg:articleGraph article:d .
  claim:c1 a kg:MembershipClaim ; kg:basis basis:context ; kg:evidence <urn:s#char=0,9> .
  <urn:s#char=0,9> kg:exact {x} ; kg:start 0 ; kg:end {len(payload)} .
}}
"""
    return HEAD + _graph("entities", [entities]) + _graph("memberships", [held]) + _graph("vocabulary", [words]) + article


def acts() -> str:
    """Tell an appointment that starts a membership, and a nomination that starts none; a rule adds a third membership."""
    entities = """
o:o1 a org:Organization ; skos:prefLabel "Sở Y tế"@vi . o:o2 a org:Organization ; skos:prefLabel "Ủy ban nhân dân tỉnh"@vi .
p:p1 a foaf:Person ; foaf:name "Trần Thị Nga" .
post:q1 a org:Post ; org:postIn o:o1 ; kg:roleName "Giám đốc" . post:q2 a org:Post ; org:postIn o:o2 ; kg:roleName "Phó Chủ tịch" .
"""
    held = """
m:m1 a org:Membership ; org:member p:p1 ; org:organization o:o1 ; kg:roleName "Giám đốc" ; kg:post post:q1 ; kg:status status:current ;
  kg:startWitnessed true ; kg:earliestStart "2020-05-01"^^xsd:date ; kg:latestStart "2020-05-01"^^xsd:date ; kg:startedBy t:e1 .
t:e1 a kg:PersonnelEvent ; kg:eventType <urn:event/appointment> ; kg:person p:p1 ; kg:post post:q1 ; kg:by o:o2 ; kg:date "2020-05-01" ;
  kg:earliest "2020-05-01"^^xsd:date ; kg:latest "2020-05-01"^^xsd:date .
t:e2 a kg:PersonnelEvent ; kg:eventType <urn:event/nomination> ; kg:person p:p1 ; kg:post post:q2 ; kg:date "2021" .
"""
    rule = 'm:m2 a org:Membership ; org:member p:p1 ; org:organization o:o2 ; kg:roleName "Ủy viên" ; kg:status status:current .'
    return HEAD + _graph("entities", [entities]) + _graph("memberships", [held]) + _graph("inferred", [rule])
