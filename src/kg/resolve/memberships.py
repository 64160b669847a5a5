"""Consolidate memberships: who held which post, from when to when, as far as acts and attestations tell."""

from collections import defaultdict
from typing import NamedTuple

from kg.model.entities import Bounds
from kg.model.entities import Membership as Consolidated
from kg.model.facts import Membership, PersonnelEvent
from kg.model.keys import person_mention
from kg.model.mentions import MentionKey, OrganizationMention, PersonMention, RoleMention
from kg.resolve.acts import Acts
from kg.resolve.gather import Gathered
from kg.resolve.run import Run, Said
from kg.resolve.time import day, happened, said
from kg.resolve.timeline import runs

__all__ = ["memberships"]


class _Held(NamedTuple):
    """A person in a post, or in a role of a body that one article leaves open."""

    person: str
    post: str
    organization: str
    role: str
    role_name: str


def memberships(gathered: Gathered, person_of: dict[MentionKey, str], acts: Acts) -> tuple[Consolidated, ...]:
    """Give the memberships, sorted by key: one for each time that a person held a post."""
    maker = _Maker(gathered, person_of)
    for fact in gathered.of(Membership):
        when = said(fact, gathered.published(fact.document))
        what = Said(
            "former" if fact.status == "former" else "holds",
            when, fact.status, fact.id, None, fact.term, day(fact.since), day(fact.until), fact.scope,
        )  # fmt: skip
        maker.add(fact.document, fact.person, fact.role, fact.organization, what)
    for event in gathered.of(PersonnelEvent):
        when = happened(event, gathered.published(event.document))
        status = "acting" if event.acting else "current"
        told = Said("start", when, status, event.id, acts.of[event.id], event.term, scope=event.scope)  # type: ignore[arg-type]  # one of three
        if event.effect in ("starts", "both"):
            maker.add(event.document, event.person, event.role, event.organization, told)
        elif event.effect == "confirms":
            maker.add(event.document, event.person, event.role, event.organization, told._replace(what="holds"))
        elif event.effect == "ends":
            maker.add(event.document, event.person, event.role, event.organization, told._replace(what="end"))
        if event.from_role is not None and event.effect != "none":
            ended = told._replace(what="end", term=None)
            maker.add(event.document, event.person, event.from_role, event.from_organization, ended)
        if event.predecessor is not None and event.effect in ("starts", "both"):
            followed = told._replace(what="former", when=Bounds(None, when.latest), status="former", event=None, term=None)
            maker.add(event.document, event.predecessor, event.role, event.organization, followed)
    return maker.memberships()


class _Maker:
    def __init__(self, gathered: Gathered, person_of: dict[MentionKey, str]) -> None:
        self.gathered, self.person_of = gathered, person_of
        self.everything: dict[tuple[str, str], list[Said]] = defaultdict(list)
        self.held: dict[tuple[str, str], _Held] = {}

    def add(self, document: str, person: PersonMention, role: RoleMention, mention: OrganizationMention | None, told: Said) -> None:
        who = self.person_of[person_mention(document, person)]
        post = self.gathered.seat(document, role, mention)
        where = post or f"{role.concept or role.name}@?{document}"
        self.everything[who, where].append(told)
        body = self.gathered.body(document, mention)
        held = _Held(who, post or "", body or "", role.concept or "", role.name)
        self.held[who, where] = min(held, self.held.get((who, where), held))

    def memberships(self) -> tuple[Consolidated, ...]:
        found = (
            _membership(f"{who}|{where}|{number:03}", self.held[who, where], run)
            for (who, where), told in self.everything.items()
            for number, run in enumerate(runs(told), start=1)
        )
        return tuple(sorted(found, key=lambda one: one.key))


def _membership(key: str, held: _Held, run: Run) -> Consolidated:
    start, end = run.bounds()
    return Consolidated(
        key=key,
        person=held.person,
        post=held.post or None,
        organization=held.organization or None,
        role=held.role or None,
        role_name=held.role_name,
        status=run.status,
        attested=run.seen(),
        start=start,
        end=end,
        start_witnessed=run.start_witnessed,
        end_witnessed=run.end_witnessed,
        started_by=tuple(sorted(run.started_by)),
        ended_by=tuple(sorted(run.ended_by)),
        terms=tuple(sorted(run.terms)),
        scope="other" if run.scopes == {"other"} else "vn",
        derived_from=tuple(sorted(run.facts)),
    )
