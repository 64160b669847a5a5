"""The reference of classes and properties as one HTML page, with each term at ``#Term``: what the IRI of the ontology is to lead to."""

from collections.abc import Iterable
from html import escape

from kg.devtools.terms import Term, names_of
from kg.ontology import ontology_version

__all__ = ["html_page"]

_ONTOLOGY = "https://w3id.org/officegraph/ontology"
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
    "h3{margin:2rem 0 0}h3 small{font-weight:normal;color:#595959}dt{float:left;clear:left;width:6rem;color:#595959}dd{margin-left:7rem}"
    "nav{columns:3 12rem}a{color:#0b57a4}"
    "@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}a{color:#8ab8ff}h3 small,dt{color:#b0b0b0}}"
)


def html_page(files: Iterable[tuple[str, list[Term]]]) -> str:
    """Give the page: for each file of ``core/`` its subject and terms."""
    sections = [(subject, terms) for subject, terms in files if terms]
    known = {term.name for _, terms in sections for term in terms}
    version = ontology_version()
    contents = "".join(f'<li><a href="#{_local(name)}">{escape(name)}</a></li>' for name in sorted(known))
    body = "".join(f"<h2>{escape(subject)}</h2>\n" + "".join(_entry(term, known) for term in terms) for subject, terms in sections)
    return (
        '<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width,initial-scale=1">\n'
        f"<!-- Written by kg.devtools.reference from ontology/core/; do not edit. -->\n<title>officegraph ontology {version}</title>\n"
        f"<style>{_STYLE}</style>\n<h1>officegraph ontology {version}</h1>\n"
        f"<p>Classes and properties of <code>{_ONTOLOGY}</code>; this version is <code>{_ONTOLOGY}/{version}</code>. "
        'Published under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>.</p>\n'
        f"<nav><ul>{contents}</ul></nav>\n{body}</html>\n"
    )


def _entry(term: Term, known: set[str]) -> str:
    english, vietnamese = term.texts("rdfs:label", "en")[0], term.texts("rdfs:label", "vi")[0]
    rows = [("definition", escape(term.texts("skos:definition")[0]))]
    rows += [("note", escape(note)) for note in term.texts("skos:scopeNote")]
    for words, predicates in (("under", ("rdfs:subClassOf", "rdfs:subPropertyOf")), ("of", ("rdfs:domain",)), ("value", ("rdfs:range",))):
        if names := names_of(term, *predicates):
            rows.append((words, ", ".join(_link(name, known) for name in names)))
    if "owl:deprecated" in term.statements:
        rows.append(("deprecated", ", ".join(_link(name, known) for name in names_of(term, "dcterms:isReplacedBy")) or "yes"))
    rows.append(("example", escape(term.texts("skos:example")[0])))
    told = "".join(f"<dt>{words}</dt><dd>{what}</dd>" for words, what in rows)
    title = f'{escape(term.name)} <small>{escape(english)} · <span lang="vi">{escape(vietnamese)}</span>, {escape(term.kind)}</small>'
    return f'<h3 id="{_local(term.name)}">{title}</h3>\n<dl>{told}</dl>\n'


def _link(name: str, known: set[str]) -> str:
    return f'<a href="#{_local(name)}">{escape(name)}</a>' if name in known else f"<code>{escape(name)}</code>"


def _local(name: str) -> str:
    return name.partition(":")[2]
