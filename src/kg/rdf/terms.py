"""Write literals as N-Quads does: any Unicode text in, one line out."""

import json
from decimal import Decimal
from functools import lru_cache

from kg.rdf.iris import XSD, concept_iri
from kg.text.dates import bounds

__all__ = ["boolean", "concept", "date", "days", "integer", "iri", "number", "quoted", "text", "uri", "vi"]

quoted = json.JSONEncoder(ensure_ascii=False).encode
"""Quote a string: JSON and N-Quads escape alike (``\\"  \\\\  \\n  \\r  \\t  \\b  \\f`` and ``\\u00XX``), and the library does it in C."""

_BOOLEANS = {True: f'"true"^^<{XSD}boolean>', False: f'"false"^^<{XSD}boolean>'}


def iri(value: str) -> str:
    """Give an IRI as a term."""
    return f"<{value}>"


@lru_cache(maxsize=65536)
def concept(curie: str) -> str:
    """Give a concept as a term."""
    return f"<{concept_iri(curie)}>"


def text(value: str) -> str:
    """Give a plain string."""
    return quoted(value)


def vi(value: str) -> str:
    """Give a Vietnamese text."""
    return f"{quoted(value)}@vi"


def integer(value: int) -> str:
    """Give an ``xsd:integer``."""
    return f'"{value}"^^<{XSD}integer>'


def boolean(value: bool) -> str:
    """Give an ``xsd:boolean``."""
    return _BOOLEANS[value]


def number(value: float) -> str:
    """Give an ``xsd:decimal`` in the one form that stores keep: no exponent, no zeros at the end.

    >>> number(100.0), number(0.25)
    ('"100"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"0.25"^^<http://www.w3.org/2001/XMLSchema#decimal>')
    """
    # Adding zero turns minus zero into zero.
    digits = format(Decimal(repr(value + 0.0)).normalize(), "f")
    return f'"{digits}"^^<{XSD}decimal>'


def date(value: str) -> str:
    """Give an ``xsd:date``."""
    return f'"{value}"^^<{XSD}date>'


def uri(value: str) -> str:
    """Give an IRI as a value (``xsd:anyURI``), not as a thing."""
    return f'"{value}"^^<{XSD}anyURI>'


@lru_cache(maxsize=4096)
def days(value: str | None) -> tuple[str, str] | None:
    """Give the earliest and latest day of a partial date as terms; ``None`` where it has no year."""
    both = bounds(value)
    return None if both is None else (f'"{both[0]}"^^<{XSD}date>', f'"{both[1]}"^^<{XSD}date>')
