"""Write the reference pages of the ontology: every class and property, every word.

The files of ``ontology/`` are the only source; a page is never edited. Run: ``python -m kg.devtools.reference``.
"""

from collections.abc import Iterable, Iterator

from kg.devtools.html import html_page
from kg.devtools.terms import Term, core_terms, names_of
from kg.ontology import Concept, Vocabulary, load_vocabulary, ontology_path

__all__ = ["main", "ontology_page", "pages", "vocabulary_page"]


def ontology_page() -> str:
    """Give the page of classes and properties."""
    lines = [
        "# Classes and properties",
        "",
        "<!-- Written by kg.devtools.reference from ontology/core/; do not edit. -->",
        "",
        "Every term of the ontology `https://w3id.org/officegraph/ontology` (prefix `kg:`), by file.",
        "Each stands under a term of W3C ORG, PROV, FOAF, SKOS, DCTERMS or schema.org.",
        "The words of the vocabularies are in [vocabularies.md](vocabularies.md).",
    ]
    for path, subject, terms in core_terms():
        if terms:
            lines += ["", f"## {subject}", "", f"`ontology/core/{path.name}`", *(line for term in terms for line in _entry(term))]
    return "\n".join(lines) + "\n"


def _entry(term: Term) -> Iterator[str]:
    english, vietnamese = term.texts("rdfs:label", "en")[0], term.texts("rdfs:label", "vi")[0]
    yield from ("", f"### `{term.name}`", "", f"**{english}** · {vietnamese} ({term.kind})", "")
    yield term.texts("skos:definition")[0]
    yield from term.texts("skos:scopeNote")
    yield ""
    yield f"- under: {_names(term, 'rdfs:subClassOf', 'rdfs:subPropertyOf')}"
    for predicate, words in (("rdfs:domain", "of"), ("rdfs:range", "value")):
        if names := _names(term, predicate):
            yield f"- {words}: {names}"
    yield f"- example: {term.texts('skos:example')[0]}"


def _names(term: Term, *predicates: str) -> str:
    return ", ".join(name if name.startswith('"') else f"`{name}`" for name in names_of(term, *predicates))


def vocabulary_page(vocabulary: Vocabulary) -> str:
    """Give the page of words: a table a scheme; of places the provinces, since the rest are thousands."""
    schemes = sorted({concept.scheme for concept in vocabulary.concepts.values()})
    lines = [
        "# Words",
        "",
        "<!-- Written by kg.devtools.reference from ontology/vocab/; do not edit. -->",
        "",
        "Every concept of the vocabularies `https://w3id.org/officegraph/vocab/<scheme>/<name>`, by scheme.",
        "The Vietnamese label is printed; the other forms and the abbreviations are found in text as well.",
        "The properties are explained in [ontology.md](ontology.md).",
        "",
        "| scheme | concepts |",
        "|---|---|",
        *(f"| [`{scheme}:`](#{scheme}) | {len(vocabulary.scheme(scheme))} |" for scheme in schemes),
    ]
    for scheme in schemes:
        lines += ["", f"## {scheme}", "", *(_places(vocabulary) if scheme == "place" else _table(vocabulary.scheme(scheme)))]
    return "\n".join(lines) + "\n"


def _table(concepts: Iterable[Concept]) -> Iterator[str]:
    yield "| name | Vietnamese | English | other forms | abbreviations | more |"
    yield "|---|---|---|---|---|---|"
    for concept in concepts:
        more = "; ".join(_more(concept))
        cells = (f"`{concept.id}`", concept.vi, concept.en or "", ", ".join(concept.alt), ", ".join(concept.notation), more)
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


_SHOWN = (
    "branch",
    "level",
    "takes",
    "link",
    "opensBody",
    "defaultBody",
    "fusesRole",
    "fusesBody",
    "fusesSector",
    "fusesHost",
    "evokes",
    "effect",
)
_MORE = ("voice", "object", "class", "kind", "status", "capacity", "validFrom", "validUntil", "seat")


def _more(concept: Concept) -> Iterator[str]:
    """What matters most of the other properties, seats last."""
    for name in (*_SHOWN, *_MORE):
        if values := concept.props.get(name):
            yield f"{name} {', '.join(value.partition(':')[2] or value for value in values)}"


def _places(vocabulary: Vocabulary) -> Iterator[str]:
    provinces = [c for c in vocabulary.scheme("place") if c.get("level") == "level:province"]
    others = len(vocabulary.scheme("place")) - len(provinces)
    yield f"The provinces; {others} districts, and the communes that are loaded on demand, are in the files only."
    yield ""
    yield "| name | Vietnamese | English | from | until | followed by |"
    yield "|---|---|---|---|---|---|"
    for place in provinces:
        cells = (
            place.get("fullName"),
            place.en,
            place.get("validFrom"),
            place.get("validUntil"),
            ", ".join(place.props.get("isReplacedBy", ())),
        )
        yield f"| `{place.id}` | " + " | ".join(cell or "" for cell in cells) + " |"


def pages() -> dict[str, str]:
    """Give the pages by file name."""
    return {
        "ontology.md": ontology_page(),
        "ontology.html": html_page((subject, terms) for _, subject, terms in core_terms()),
        "vocabularies.md": vocabulary_page(load_vocabulary()),
    }


def main() -> None:
    """Write the pages into ``docs/reference/``."""
    folder = ontology_path().parent / "docs" / "reference"
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in pages().items():
        (folder / name).write_text(page, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
