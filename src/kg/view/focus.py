"""What a page is about, and which statements belong on it: one choice for the drawing, the table, the cards and the search."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kg.view.career import MOST_BESIDE, beside
from kg.view.index import Index
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.ties import connecting

__all__ = ["Chosen", "Focus", "chosen", "focus_of"]

View = Literal["overview", "article", "person", "organization", "congress", "selection", "connection"]

_CLASSES: tuple[tuple[str, View], ...] = (
    ("foaf:Person", "person"),
    ("org:Organization", "organization"),
    ("kg:Congress", "congress"),
    ("kg:Document", "article"),
)


class Focus(NamedTuple):
    """A view and the things (IRIs) that it is about; an overview is about everything."""

    view: View
    about: tuple[str, ...] = ()

    @property
    def one(self) -> str:
        """The only thing that it is about."""
        return self.about[0]


class Chosen(NamedTuple):
    """The statements of a page, in order, and how many people of each body there was no room for."""

    statements: list[Statement]
    left_out: dict[str, int]


def focus_of(data: Data, iris: Sequence[str]) -> Focus:
    """Choose the view of *iris*: a person, a body, a congress or an article alone has its own; anything else is a selection.

    A post is shown with its body, a mention as what it stands for; things that are not in the data are dropped.
    """
    things = [thing for iri in dict.fromkeys(iris) if (thing := data.get(iri)) is not None]
    if len(things) == 1:
        if things[0].is_a("org:Post") and (body := data.get(things[0].one("org:postIn"))) is not None:
            things = [body]
        for short, view in _CLASSES:
            if things[0].is_a(short):
                return Focus(view, (things[0].iri,))
    return Focus("selection", tuple(thing.iri for thing in things))


def chosen(data: Data, found: Sequence[Statement], focus: Focus) -> Chosen:
    """Choose from all statements those of the page *focus*; of an :class:`~kg.view.index.Index` without going through all of them."""
    if focus.view == "overview":
        return Chosen(list(found), {})
    if focus.view == "connection":
        return Chosen(connecting(data, found, *focus.about[:2]), {})
    index = Index.of(found)
    if focus.view == "person":
        return _of_person(index, focus.one)
    if focus.view == "article":
        return Chosen(_of_article(index, focus.one), {})
    if focus.view == "organization":
        return Chosen(_of_body(index, focus.one), {})
    if focus.view == "congress":
        return Chosen(_of_congress(data, index, focus.one), {})
    return Chosen(index.several(index.called(*focus.about), index.about(*focus.about)), {})


def _of_article(index: Index, document: str) -> list[Statement]:
    """What the article says, with its own proofs alone."""
    mine = index.proven(document)
    told = [one._replace(proofs=tuple(proof for proof in one.proofs if proof.document == document)) for one in mine]
    return sorted(told, key=lambda one: one.place)


def _of_person(index: Index, person: str) -> Chosen:
    """What is said of the person, and who served in the same bodies at the same time: a few of each body, the surest first."""
    own = index.about(person)
    kept: list[Statement] = []
    left_out: dict[str, int] = {}
    for body, others in beside(index, person).items():
        people = list(dict.fromkeys(one.about[0] for one in others))
        drawn = set(people[:MOST_BESIDE])
        kept += [one for one in others if one.about[0] in drawn]
        if len(people) > len(drawn):
            left_out[body] = len(people) - len(drawn)
    return Chosen(sorted(index.several(own, kept), key=lambda one: person not in one.about), left_out)


def _of_body(index: Index, body: str) -> list[Statement]:
    """What is said of the body, of what it belongs to (all the way up) and of what belongs to it (all the way down)."""
    family = index.family(body)
    ties = [one for one in index.about(*family) if one.kind == "relation" and one.links and _within(one, family)]
    return index.several(index.about(body), ties)


def _within(one: Statement, family: set[str]) -> bool:
    return one.links[0].source in family and one.links[0].target in family


def _of_congress(data: Data, index: Index, congress: str) -> list[Statement]:
    """What is said of the congress, what its people held as these articles say, and the documents that belong to it.

    These are the documents that it issued or that its targets carry out; where an article reports from it, all that the article cites.
    """
    mine = index.about(congress)
    documents = {proof.document for one in mine if one.kind in ("congress", "attendance") for proof in one.proofs}
    reported = any(one.kind in ("attendance", "result", "target") for one in mine)
    people = {iri for one in mine if one.kind == "attendance" for iri in one.about if iri != congress}
    carried = {data.things[one.iri].one("kg:carriesOut") for one in mine if one.kind == "target"}
    there = index.proven(*documents)
    held = [one for one in there if one.kind == "membership" and one.about and one.about[0] in people]
    cited = [one for one in there if one.kind == "citation"] if reported else []
    issued = [one for one in index.called(*(iri for iri in carried if iri)) if one.kind == "citation"]
    return index.several(mine, held, cited, issued)
