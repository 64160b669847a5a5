"""Texts that want to run, each in a place where a careless page would let it; ``control`` is such a page."""

from collections.abc import Sequence

from kg.model.decisions import FactPlace, Place
from kg.model.facts import Membership, Span
from kg.model.judgements import Feature
from kg.model.mentions import OrganizationMention, PersonMention, RoleMention
from kg.review.items import FactItem, PairItem, Side
from kg.review.paging import page_of
from kg.store.terms import Iri, Literal, n3
from rdf.words import small_vocabulary
from view.stories import HEAD

__all__ = ["PAYLOADS", "control", "crowd", "review_page"]

_RUN = "window.harm=1"
_ELEMENTS = (
    f"<img src=x onerror={_RUN}>",
    f'<img src=x onerror="{_RUN}">',
    f"<img src=x onerror='{_RUN}'>",
    f"<IMG SRC=x OnError={_RUN}>",
    f'<img/src="x"/onerror={_RUN}>',
    f"<img src=x\tonerror={_RUN}\n>",
    f"<image src=x onerror={_RUN}>",
    f"<svg onload={_RUN}>",
    f"<svg/onload={_RUN}>",
    f"<img srcset=x onerror={_RUN}>",
    f"<svg><script>{_RUN}</script></svg>",
    f"<svg><animate onbegin={_RUN} attributeName=x dur=1s>",
    f"<svg><set onbegin={_RUN} attributeName=x>",
    f"<math><mtext><img src=x onerror={_RUN}></mtext></math>",
    f"<script>{_RUN}</script>",
    f"<ScRiPt>{_RUN}</sCrIpT>",
    f"<script >{_RUN}</script >",
    f"<script\n>{_RUN}</script>",
    f"<script type=module>{_RUN}</script>",
    f"<script>{_RUN}<!--</script>",
    f"<body onload={_RUN}>",
    f"<body onpageshow={_RUN}>",
    f"<input autofocus onfocus={_RUN}>",
    f"<textarea autofocus onfocus={_RUN}></textarea>",
    f"<select autofocus onfocus={_RUN}></select>",
    f"<button autofocus onfocus={_RUN}>Lê</button>",
    f"<p tabindex=1 autofocus onfocus={_RUN}>Lê</p>",
    f"<details open ontoggle={_RUN}>",
    f"<video src=x onerror={_RUN}></video>",
    f"<video><source onerror={_RUN}></video>",
    f"<audio src=x onerror={_RUN}></audio>",
    f"<p contenteditable autofocus onfocus={_RUN}>Lê</p>",
    f"<style onload={_RUN}></style>",
    f"<link rel=stylesheet href=data:text/css, onload={_RUN}>",
    f"<object data=x onerror={_RUN}></object>",
    f"<iframe onload={_RUN}></iframe>",
    f'<iframe srcdoc="<script>parent.{_RUN}</script>"></iframe>',
    f'<iframe src="javascript:parent.{_RUN.replace(chr(34), "")}"></iframe>',
    f"Lê <b>Văn</b><img src=x onerror={_RUN}> Bình",
    f"<a href=javascript:{_RUN}>Lê</a>",
    f"<a href=' javascript:{_RUN}'>Lê</a>",
    f"<a href='java\tscript:{_RUN}'>Lê</a>",
    f"<a href='&#106;avascript:{_RUN}'>Lê</a>",
    f"<svg><a xlink:href=javascript:{_RUN}><text y=20>Lê</text></a></svg>",
    f"<form><button formaction=javascript:{_RUN}>Lê</button></form>",
)
_BREAKS = (
    f'"><img src=x onerror={_RUN}>',
    f"'><img src=x onerror={_RUN}>",
    f'"><script>{_RUN}</script>',
    f'"><svg onload={_RUN}>',
    f"--><img src=x onerror={_RUN}>",
    f"</script><script>{_RUN}</script>",
    f"</script><img src=x onerror={_RUN}>",
    f"</SCRIPT ><svg onload={_RUN}>",
    f"</title><img src=x onerror={_RUN}>",
    f"</textarea><img src=x onerror={_RUN}>",
    f"</style><img src=x onerror={_RUN}>",
    f"</svg><img src=x onerror={_RUN}>",
    f"]]><img src=x onerror={_RUN}>",
    f"</td></table><img src=x onerror={_RUN}>",
)
_STRINGS = (f'";{_RUN};//', f'"-({_RUN})-"', f'";{_RUN}\u2028//', f'"+(()=>{{{_RUN}}})()+"')
_ADDRESSES = (
    f"javascript:{_RUN}",
    f"JaVaScRiPt:{_RUN}",
    f"javascript://example.org/%0a{_RUN}",
    f"javascript:/*x*/{_RUN}",
    f"\x01javascript:{_RUN}",
)
_SOURCES = (*_ADDRESSES[:4], "data:text/html,%3Cscript%3Ewindow.harm=1%3C/script%3E")
PAYLOADS = (*_ELEMENTS, *_BREAKS, *_STRINGS, *_ADDRESSES)
"""More than sixty."""


def control(payload: str) -> str:
    """Give a page that takes no care: what it is given stands in an element, an attribute, a script and an address."""
    own = f"Lê{payload}"
    address, told = payload if payload in _ADDRESSES else "#", payload if payload in _STRINGS else "Lê"
    double, single = own if payload in _BREAKS[:4] else "Lê", own if payload in _BREAKS[1:2] else "Lê"
    return (
        f'<!doctype html><meta charset=utf-8><a id=address href="{address}">Lê</a><script>var told = "{told}"</script>'
        f"<p title=\"{double}\">Lê</p><p title='{single}'>Lê</p>{_around(payload)}"
    )


def _around(payload: str) -> str:
    """Put *payload* into the element that it wants to break out of."""
    if payload in (*_STRINGS, *_ADDRESSES):
        return ""
    ends = {
        "-->": "<!--",
        "</title>": "<svg><title>",
        "</textarea>": "<textarea>",
        "</style>": "<style>",
        "</svg>": "<svg>",
        "]]>": "<svg><![CDATA[",
    }
    if payload.lower().startswith("</script"):
        return f'<script>var told = "{payload}"</script>'
    return next((start for end, start in ends.items() if payload.startswith(end)), "") + payload


_ID = "https://w3id.org/officegraph/id/"


def crowd() -> str:
    """Tell, in TriG, of a person in every body, a body with everybody, a congress of all, an article that says it: each text a payload."""
    entities, held, words, said = [], [], [], []
    for at, payload in enumerate(PAYLOADS):
        vi, en, plain = (n3(Literal(payload, language="vi")), n3(Literal(f"{payload} en", language="en")), n3(Literal(payload)))
        proven = f"prov:wasDerivedFrom claim:c{at} ."
        below = f" ; org:unitOf o:o0 ; kg:belongsTo o:o0 ; kg:level level:l{at % 9}" if at else ""
        named = f"skos:prefLabel {vi} , {en} ; skos:altLabel {vi} ; kg:placeName {plain}"
        entities.append(f"o:o{at} a org:Organization ; {named} ; kg:branch branch:b{at % 12}{below} .")
        entities.append(f"p:p{at} a foaf:Person ; foaf:name {plain} ; skos:altLabel {vi} .")
        for post, body, person in ((f"q{at}", at, 0), (f"z{at}", 0, at)):
            entities.append(f"post:{post} a org:Post ; org:postIn o:o{body} ; org:role role:r{at} ; skos:prefLabel {vi} .")
            held.append(_held(f"m{post}", person, body, post, at, plain))
        there = f"a kg:Attendance ; kg:congress k:k0 ; kg:capacity capacity:c{at % 5}"
        held.append(f"a:a{at} {there} ; kg:attendee p:p{at} ; {proven}")
        held.append(f"a:n{at} {there} ; kg:count {at} ; kg:unit {plain} .")
        held.append(f"t:t{at} a kg:Target ; kg:congress k:k0 ; kg:indicator {vi} ; kg:number {at} ; kg:unit {plain} ; {proven}")
        held.append(f"cited:d{at} a kg:CitedDocument ; kg:citedName {vi} ; kg:documentNumber {plain} ; {proven}")
        words.append(f"role:r{at} a skos:Concept ; skos:prefLabel {vi} , {en} . status:s{at} a skos:Concept ; skos:prefLabel {vi} .")
        words.append(f"branch:b{at} a skos:Concept ; skos:prefLabel {vi} ; kg:colourLight {plain} ; kg:colourDark {plain} .")
        words.append(f"capacity:c{at} a skos:Concept ; skos:prefLabel {vi} . level:l{at} a skos:Concept ; skos:prefLabel {vi} .")
        span = f"<urn:s#char={at * 200},{at * 200 + len(payload)}>"
        said.append(f"claim:c{at} a kg:MembershipClaim ; kg:basis basis:context ; kg:evidence {span} .")
        said.append(f"{span} kg:exact {vi} ; kg:start {at * 200} ; kg:end {at * 200 + len(payload)} .")
    first = n3(Literal(PAYLOADS[0]))
    held.append(f"k:k0 a kg:Congress ; kg:name {first} ; kg:heldBy o:o0 ; kg:term {first} ; kg:date {first} ; kg:ordinal {first} .")
    entities.append(f"{n3(Iri(_ADDRESSES[0]))} a foaf:Person ; foaf:name {first} .")
    graphs = {"graph/entities": entities, "graph/memberships": held, "graph/vocabulary": words, "article/d": [*said, *_documents()]}
    return HEAD + "".join(f"<{_ID}{name}> {{\n" + "\n".join(lines) + "\n}\n" for name, lines in graphs.items())


def _held(name: str, person: int, body: int, post: str, at: int, plain: str) -> str:
    day = f"20{at % 20:02}-05-05"
    return (
        f"m:{name} a org:Membership ; org:member p:p{person} ; org:organization o:o{body} ; org:role role:r{at} ; kg:post post:{post} ;"
        f' kg:status status:s{at} ; kg:term {plain} ; kg:earliestAttested "{day}"^^xsd:date ; kg:latestAttested "{day}"^^xsd:date ;'
        f" prov:wasDerivedFrom claim:c{at} ."
    )


def _documents() -> list[str]:
    """The article that says it all, and one for each payload that only bears it; their sources must not become links."""
    told = [
        "doc:d a kg:Document ; kg:articleGraph <"
        + _ID
        + 'article/d> ; dcterms:identifier "d" ; dcterms:title '
        + n3(Literal(PAYLOADS[1], language="vi"))
        + " ."
    ]
    for at, payload in enumerate(PAYLOADS):
        plain = n3(Literal(payload))
        source = n3(Iri(_SOURCES[at % 5]))
        named = f"dcterms:identifier {plain} ; dcterms:title {plain} ; dcterms:publisher {plain} ; dcterms:license {plain}"
        told.append(f"doc:x{at} a kg:Document ; {named} ; dcterms:source {source} ; kg:textHash {plain} .")
    return told


def review_page(payloads: Sequence[str]) -> str:
    """Write the page of ``kg review --html`` on as many pairs and facts as there are *payloads*, each text of each of them one."""
    pairs, facts = [], []
    for text in payloads:
        side = Side(text, text, Place(document=text, sha256=None, start=0, end=9), text, text, (text, text))
        pairs.append(PairItem(side, side._replace(name=f"{text} "), 0.5, (Feature("feature:name", 0.1, text), Feature(text, 0.2, text))))
        fact = Membership(
            document=text,
            evidence=(Span(start=0, end=len(text), quote=text, of="statement"),),
            person=PersonMention(name=text, start=0, end=9),
            role=RoleMention(name=text),
            organization=OrganizationMention(name=text, start=0, end=9),
            status="current",
        )
        facts.append(FactItem(fact, FactPlace.at(fact, None), text, text, text))
    return page_of(pairs, facts, small_vocabulary(), by=payloads[0])
