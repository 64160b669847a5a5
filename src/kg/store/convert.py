"""Terms and answers of pyoxigraph and of rdflib, as our plain values."""

from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.store.engine import Answer, Rows, Triple, Triples
from kg.store.terms import RDF_LANG_STRING, XSD_STRING, Blank, Iri, Literal, Term, canonical

if TYPE_CHECKING:
    import pyoxigraph
    import rdflib

__all__ = ["from_pyoxigraph", "from_rdflib", "pyoxigraph_answer", "rdflib_answer", "triple"]


def from_pyoxigraph(term: "pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple") -> Term:
    """Take over a term of pyoxigraph; a triple used as a term (RDF 1.2) is none of ours."""
    import pyoxigraph

    if isinstance(term, pyoxigraph.NamedNode):
        return Iri(term.value)
    if isinstance(term, pyoxigraph.BlankNode):
        return Blank(term.value)
    if isinstance(term, pyoxigraph.Triple):
        raise StoreError(f"a statement stands where a value is expected: {term}; we write RDF 1.1 only")
    if term.language is not None:
        return Literal(term.value, RDF_LANG_STRING, term.language.lower())
    datatype = term.datatype.value
    return Literal(canonical(term.value, datatype), datatype)


def from_rdflib(term: "rdflib.term.Node") -> Term:
    """Take over a term of rdflib."""
    import rdflib

    if isinstance(term, rdflib.URIRef):
        return Iri(str(term))
    if isinstance(term, rdflib.BNode):
        return Blank(str(term))
    if not isinstance(term, rdflib.Literal):
        raise StoreError(f"{term!r} is neither IRI, blank node nor literal; we write RDF 1.1 only")
    if term.language is not None:
        return Literal(str(term), RDF_LANG_STRING, term.language.lower())
    datatype = str(term.datatype) if term.datatype is not None else XSD_STRING
    return Literal(canonical(str(term), datatype), datatype)


def triple(subject: Term, predicate: Term, object: Term) -> Triple:
    """Make a triple of three terms whose places are known to be right."""
    assert not isinstance(subject, Literal)
    assert isinstance(predicate, Iri)
    return Triple(subject, predicate, object)


def pyoxigraph_answer(result: "pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples") -> Answer:
    """Read *result* to its end: an open iterator would keep the store locked."""
    import pyoxigraph

    if isinstance(result, pyoxigraph.QuerySolutions):
        names = tuple(v.value for v in result.variables)
        width = range(len(names))
        iris: dict[str, Iri] = {}

        def made(term: "pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple | None") -> Term | None:
            if isinstance(term, pyoxigraph.NamedNode):  # most terms, and few of them different
                value = term.value
                return iris.get(value) or iris.setdefault(value, Iri(value))
            return None if term is None else from_pyoxigraph(term)

        return Rows(names, [tuple([made(row[i]) for i in width]) for row in result])
    if isinstance(result, pyoxigraph.QueryTriples):
        return Triples([triple(*(from_pyoxigraph(x) for x in (t.subject, t.predicate, t.object))) for t in result])
    return bool(result)


def rdflib_answer(result: "rdflib.query.Result") -> Answer:
    """Read *result* to its end."""
    if result.type == "SELECT":
        variables = result.vars or []
        rows = [tuple(None if (x := binding.get(v)) is None else from_rdflib(x) for v in variables) for binding in result.bindings]
        return Rows(tuple(str(v) for v in variables), rows)
    if result.type == "ASK":
        return bool(result.askAnswer)
    assert result.graph is not None
    return Triples([triple(*(from_rdflib(x) for x in t)) for t in result.graph])
