"""RDF terms as plain values: the same whichever engine gave them.

Engines keep different spellings of one number (``1.0``, ``1``); a term here has the canonical one, so that rows can be compared.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from kg.errors import QuestionError

__all__ = ["XSD", "XSD_STRING", "Blank", "Iri", "Literal", "Term", "canonical", "is_iri", "n3", "plain"]

XSD = "http://www.w3.org/2001/XMLSchema#"
XSD_STRING = XSD + "string"
RDF_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
# A u after a backslash is written as an escape too: engines that expand \\uXXXX before they parse (rdflib) would take the two for one.
_SPECIAL = re.compile(r'\\[uU]|["\\\x00-\x1f\x7f]')

_INTEGERS = frozenset(XSD + name for name in ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"))
_FLOATS = frozenset((XSD + "double", XSD + "float"))


@dataclass(frozen=True, slots=True)
class Iri:
    """An IRI in full."""

    value: str


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank node; its id means nothing outside the answer that it came in."""

    id: str


@dataclass(frozen=True, slots=True)
class Literal:
    """A value with its datatype; *language* is set for ``rdf:langString`` only, in lower case."""

    value: str
    datatype: str = XSD_STRING
    language: str | None = None


Term = Iri | Blank | Literal


def is_iri(text: str) -> bool:
    """Say whether *text* is an absolute IRI that may stand in a query.

    >>> is_iri("urn:a"), is_iri("urn:a b"), is_iri("Tỉnh ủy")
    (True, False, False)
    """
    return _IRI.fullmatch(text) is not None and not any(unicodedata.category(c) == "Cs" for c in text)


def n3(term: Term) -> str:
    r"""Write *term* as SPARQL, Turtle and N-Triples read it. Nothing in a value can end its quotes.

    Raises:
        QuestionError: If an IRI or a text cannot stand in a query, or the term is a blank node.

    >>> n3(Literal('a "b" \\u0022 }'))
    '"a \\"b\\" \\\\\\U000000750022 }"'
    """
    if isinstance(term, Iri):
        if not is_iri(term.value):
            raise QuestionError(f"{term.value!r} is no absolute IRI; write it in full, without spaces, quotes or braces")
        return f"<{term.value}>"
    if isinstance(term, Blank):
        raise QuestionError("a blank node cannot be asked for; give an IRI or a label")
    if any("\ud800" <= c <= "\udfff" for c in term.value):
        raise QuestionError("the text holds half a surrogate pair, which is no character; write the whole character")
    text = '"' + _SPECIAL.sub(_escape, term.value) + '"'
    if term.language is not None:
        return f"{text}@{term.language}"
    return text if term.datatype == XSD_STRING else f"{text}^^{n3(Iri(term.datatype))}"


def canonical(value: str, datatype: str) -> str:
    """Write a number or a boolean in its canonical form; any other value, and one that is no number, stays as it is.

    >>> canonical("1.50", XSD + "decimal"), canonical("+07", XSD + "integer"), canonical("1", XSD + "boolean")
    ('1.5', '7', 'true')
    """
    if not datatype.startswith(XSD):
        return value
    if datatype == XSD + "boolean":
        return {"1": "true", "0": "false"}.get(value, value)
    try:
        if datatype in _INTEGERS:
            return str(int(value))
        if datatype == XSD + "decimal":
            return _decimal(Decimal(value))
        if datatype in _FLOATS:
            return repr(float(value))
    except (ValueError, InvalidOperation):
        return value
    return value


def plain(term: Term | None) -> str:
    """Give the bare text of *term*: the IRI, the value of a literal, and nothing for what is unbound."""
    if term is None:
        return ""
    return f"_:{term.id}" if isinstance(term, Blank) else term.value


def _escape(found: re.Match[str]) -> str:
    return "".join(_ESCAPES.get(c) or f"\\U{ord(c):08X}" for c in found[0])


def _decimal(number: Decimal) -> str:
    text = format(number, "f")
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text.removeprefix("+")
