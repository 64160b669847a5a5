"""From statements to concepts, and what is refused on the way: an unlabelled concept, a pointer at nothing, a word that no list has."""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence

from kg.errors import OntologyError
from kg.ontology.concepts import Concept
from kg.ontology.declared import Declared
from kg.ontology.namespaces import VOCAB
from kg.ontology.turtle import Object, Source

__all__ = ["build", "matched_labels"]

_LABELS = frozenset(("rdf:type", "skos:inScheme", "skos:prefLabel", "skos:altLabel", "skos:notation", "skos:hiddenLabel"))
_READ_AS = {"kg:isPost": "post", "kg:ofConstituency": "constituency", "kg:territorial": "governs"}
"""Booleans whose short name is taken by a relation between things: OWL keeps the two apart, the code reads the short one."""
_SEAT, _SEAT_RANK = "kg:seat", "kg:seatRank"
"""Seats are unrolled to "role:secretary=one"; the ranks of the seats are ours alone."""
_KEPT = ("kg:", "skos:broader", "skos:related", "dcterms:")


def build(sources: Mapping[str, Source], declared: Declared, known: Iterable[str] = ()) -> list[Concept]:
    """Make the concepts of *sources*, in order of id.

    Args:
        sources: What the files say, by short name.
        declared: The terms and closed lists of the ontology.
        known: Ids of concepts that other files declare.

    Raises:
        OntologyError: naming file, line, and what to do.
    """
    named = {name: source for name, source in sources.items() if not _is_scheme(source)}
    ids = {*named, *known}
    return [_concept(source, declared, ids) for _, source in sorted(named.items())]


def matched_labels(concepts: Sequence[Concept], sources: Mapping[str, Source]) -> list[tuple[str, str]]:
    """Give (label, concept id) for every label that is looked for in text: not those of schemes with ``kg:matched false``."""
    silent = {name.partition(":")[0] for name, source in sources.items() if _is_scheme(source) and _first(source, "kg:matched") == "false"}
    labels = []
    for concept in concepts:
        if concept.scheme not in silent:
            forms = (concept.vi, *concept.alt, *concept.notation, *concept.hidden)
            labels += [(form, concept.id) for form in forms]
    return labels


def _is_scheme(source: Source) -> bool:
    return source.subject.endswith(":") or source.subject.startswith(VOCAB)


def _first(source: Source, predicate: str) -> str | None:
    objects = source.statements.get(predicate)
    return objects[0].value if objects else None


def _concept(source: Source, declared: Declared, ids: set[str]) -> Concept:
    statements = source.statements
    if not any(o.value == "skos:Concept" for o in statements.get("rdf:type", ())):
        raise OntologyError(
            f"{_where(source)}: {source.subject} is said something of, but no file declares it a skos:Concept; "
            f"mend its name{_near(source.subject, ids - {source.subject})} or declare it."
        )
    labels = statements.get("skos:prefLabel", [])
    vi = [o.value for o in labels if o.language == "vi"]
    en = [o.value for o in labels if o.language == "en"]
    if not vi:
        raise OntologyError(f'{_where(source)}: {source.subject} has no Vietnamese label; add skos:prefLabel "…"@vi.')
    if len(vi) > 1 or len(en) > 1:
        several = ", ".join(vi if len(vi) > 1 else en)
        raise OntologyError(
            f"{_where(source, 'skos:prefLabel')}: {source.subject} has several preferred labels of one language ({several}); "
            "keep one, and make the others skos:altLabel."
        )
    props = {}
    for predicate, objects in statements.items():
        if predicate.startswith(_KEPT) and predicate not in _LABELS:
            _check(source, predicate, objects, declared, ids)
            props[_READ_AS.get(predicate) or predicate.partition(":")[2]] = tuple(o.value for o in objects)
    return Concept(
        source.subject,
        vi[0],
        en[0] if en else None,
        alt=_texts(statements.get("skos:altLabel", ())),
        notation=_texts(statements.get("skos:notation", ())),
        hidden=_texts(statements.get("skos:hiddenLabel", ())),
        props=props,
    )


def _texts(objects: Iterable[Object]) -> tuple[str, ...]:
    return tuple(o.value for o in objects if o.language in (None, "vi"))


def _check(source: Source, predicate: str, objects: Sequence[Object], declared: Declared, ids: set[str]) -> None:
    """Refuse an undeclared property, a value outside its closed list, and a pointer at nothing."""

    def where() -> str:
        return _where(source, predicate)

    if predicate == _SEAT_RANK:
        return
    if predicate == _SEAT:
        declared.check("kg:seats", source.subject, [o.value.partition("=")[2] for o in objects], where)
    declared.check(predicate, source.subject, [o.value for o in objects], where)
    for value, _, is_name in objects:
        target = value.partition("=")[0] if predicate == _SEAT else value
        if (is_name or predicate == _SEAT) and "/" not in target and not target.startswith("kg:") and target not in ids:
            raise OntologyError(
                f"{where()}: {source.subject} has {predicate} {target}, which no file declares; mend it{_near(target, ids)} or declare it."
            )


def _near(name: str, ids: Iterable[str]) -> str:
    prefix = name.partition(":")[0] + ":"
    found = difflib.get_close_matches(name, [i for i in ids if i.startswith(prefix)], n=3, cutoff=0.6)
    return f" (did you mean {', '.join(found)}?)" if found else ""


def _where(source: Source, predicate: str = "") -> str:
    """File and line where the subject stands in the file that states *predicate* of it."""
    path = source.files.get(predicate, source.file)
    local = re.escape(source.subject.partition(":")[2])
    pattern = re.compile(rf"^\s*(?:\S*:{local}|<\S*/{local}>)(?=[\s;.]|$)")
    lines = path.read_text(encoding="utf-8").splitlines()
    return f"{path}:{next((number for number, line in enumerate(lines, 1) if pattern.match(line)), 1)}"
