"""Find what a page shall be about: by name, by IRI, or by what a query answers."""

from kg.ask.labels import find
from kg.errors import AmbiguousLabelError, QuestionError
from kg.store import Engine, Iri
from kg.store.engine import select

__all__ = ["answered_by", "called"]

_CLASSES = ("foaf:Person", "org:Organization", "kg:Document", "org:Post")


def called(engine: Engine, value: str) -> str:
    """Give the IRI of the person, body, article or post that *value* names; an IRI names itself.

    Raises:
        AmbiguousLabelError: if several things of a kind bear the name.
        QuestionError: if nothing does; names the nearest.
    """
    if "://" in value:
        return find(engine, None, value).value
    told: list[QuestionError] = []
    for kind in _CLASSES:
        try:
            return find(engine, kind, value).value
        except AmbiguousLabelError:
            raise
        except QuestionError as error:
            told.append(error)
    raise next((error for error in told if "nearest" in str(error)), told[0])


def answered_by(engine: Engine, sparql: str) -> list[str]:
    """Give every IRI in the rows of a SELECT, each once, in their order.

    Raises:
        QuestionError: if there is none.
    """
    rows = select(engine, sparql).rows
    found = list(dict.fromkeys(term.value for row in rows for term in row if isinstance(term, Iri)))
    if not found:
        raise QuestionError("the query answers with no IRI; select the persons, bodies, congresses or memberships themselves")
    return found
