"""From bound and completed posts to facts: memberships and personnel events, one statement once."""

from collections.abc import Iterable

from kg.extract.evidence import evidence, hull
from kg.extract.holdings import Holding
from kg.extract.items import Person, Post
from kg.extract.mentions import Anchors, person_mention, place_mention, role_mention
from kg.extract.register import Named, Register
from kg.extract.years import resolve_year
from kg.model.document import Document
from kg.model.facts import Basis, Fact, Grade, Membership, PersonnelEvent, Span, SpanOf
from kg.model.mentions import OrganizationMention, PersonMention, RoleMention
from kg.text.tokens import fold

__all__ = ["Assembler", "grade_of", "merge_facts", "why_no_office"]

_GRADES: dict[str, Grade] = {"appositive": "A", "prenominal": "A", "event": "A", "state": "A", "shared": "B", "roster": "B"}
"""Grades follow the rule that bound a post, fixed before any accuracy was looked at."""


def grade_of(holding: Holding) -> Grade:
    """A: the body is printed with the post; B: a list or the grammar gave a part; C: the context gave the body itself."""
    basis = holding.post.body.basis if holding.post.body is not None else "context"
    if holding.post.body is None or basis == "context":
        return "C"
    return "B" if basis == "grammar" else _GRADES.get(holding.mode, "B")


class Assembler:
    """Makes facts of one article."""

    def __init__(self, document: Document, register: Register, anchors: Anchors, printed_dates: list[str]) -> None:
        self.document, self.register, self.anchors, self.printed = document, register, anchors, printed_dates

    def facts(self, holdings: Iterable[Holding]) -> list[Fact]:
        """Give the facts of *holdings* in their order; a post that a transfer ends is told by the transfer."""
        out: list[Fact] = []
        holdings = list(holdings)
        for holding in holdings:
            named = self.named(holding)
            if named is None or why_no_office(holding) is not None:
                continue
            if holding.act is not None and holding.status in ("started", "ended", "proposed"):
                out.append(self._event(holding, named))
            else:
                out.append(self._membership(holding, named))
        return out

    def named(self, holding: Holding) -> Named | None:
        """Give the person of the article whom *holding* means; ``None`` where nobody fits."""
        return self.register.resolve(holding.person, holding.person.span[0] if holding.person.span else 0)

    def _common(self, holding: Holding) -> tuple[RoleMention, OrganizationMention | None, Basis]:
        post = holding.post
        fallback = post.role_span or holding.person.span or (0, 1)
        organization = self.anchors.mention(post.body, fallback) if post.body is not None else None
        basis: Basis = "stated"
        if post.body is not None and post.body.basis in ("grammar", "context"):
            basis = "context" if post.body.basis == "context" else "grammar"
        return role_mention(post.role, post.role_name), organization, basis

    def _spans(self, holding: Holding, named: Named, extra: Iterable[tuple[SpanOf, tuple[int, int] | None]] = ()) -> tuple[Span, ...]:
        post, person = holding.post, holding.person
        sentence = (holding.chunks.sentence.start, holding.chunks.sentence.end)
        phrase = post.span if post.body_span or post.role_span is None else post.role_span
        local = person.span if person.span and sentence[0] <= person.span[0] < sentence[1] else None
        statement = hull(local, phrase, within=sentence)
        term = holding.chunks.span(*post.term_span) if post.term_span else None
        parts: list[tuple[SpanOf, tuple[int, int] | None]] = [
            ("person", self._name(person, named)),
            ("role", post.role_span),
            ("organization", post.body_span),
            ("term", term),
            *extra,
        ]
        return evidence(self.document.text, statement, parts)

    def _name(self, person: Person, named: Named) -> tuple[int, int]:
        """Where the name stands: here, or where it was first printed if here is but 'ông' or 'ông Bình'."""
        here = person.span
        whole = here is not None and tuple(fold(self.document.text[here[0] : here[1]]).split()) == named.syllables
        return here if here is not None and whole else (named.start, named.end)

    def _membership(self, holding: Holding, named: Named) -> Membership:
        role, organization, basis = self._common(holding)
        post = holding.post
        status = holding.status if holding.status in ("current", "former", "acting") else "current"
        attested = holding.attested
        when = attested.value if attested is not None else None
        return Membership(
            document=self.document.id,
            evidence=self._spans(holding, named, [("date", (attested.start, attested.end) if attested is not None else holding.told)]),
            basis=basis,
            grade=grade_of(holding),
            person=person_mention(named),
            role=role,
            organization=organization,
            term=post.term,
            scope=self._scope(holding, organization),
            status=status,
            date=when,
            date_resolved=when,
            date_basis="printed" if when is not None else None,
            since=post.since,
            until=post.until,
            origin=place_mention(post.origin) if post.origin is not None else None,
        )

    def _event(self, holding: Holding, named: Named) -> PersonnelEvent:
        role, organization, basis = self._common(holding)
        act = holding.act
        assert act is not None
        date = act.date.value if act.date is not None else None
        resolved, date_basis = resolve_year(date, printed=self.printed, published=self.document.date)
        trigger = holding.chunks.span(act.trigger.start, act.trigger.end)
        effect = {"started": "starts", "ended": "ends"}.get(holding.status, "none")
        event = "event:nomination" if holding.status == "proposed" else act.event
        if holding.status == "ended" and act.effect not in ("ends",):
            event = "event:transfer" if act.moves else "event:succession"
        return PersonnelEvent(
            document=self.document.id,
            evidence=self._spans(
                holding, named, [("trigger", trigger), ("date", (act.date.start, act.date.end) if act.date is not None else None)]
            ),
            basis=basis,
            grade=grade_of(holding),
            person=person_mention(named),
            role=role,
            organization=organization,
            term=holding.post.term,
            scope=self._scope(holding, organization),
            type=event or "event:appointment",
            effect=effect,
            acting=(holding.post.status or "").endswith("acting"),
            by=self.anchors.mention(act.actor, act.actor.span or trigger) if act.actor is not None else None,
            predecessor=self._predecessor(holding),
            date=date,
            date_resolved=resolved,
            date_basis=date_basis if date is not None else None,
        )

    def _predecessor(self, holding: Holding) -> PersonMention | None:
        person = holding.predecessor
        if person is None:
            return None
        named = self.register.resolve(person, person.span[0] if person.span else 0)
        return person_mention(named) if named is not None else None

    def _scope(self, holding: Holding, organization: OrganizationMention | None) -> str:
        role = holding.post.role
        if role is not None and role.get("staff") == "true":
            return "other"
        if organization is None:
            return "other" if role is not None and role.get("branch") == "branch:foreign" else "vn"
        return organization.scope


_IN_CHARGE = "role:in-charge"
_SPELLED_OUT = 3
"""Syllables of a kind of body that name it well enough before a person: 'Đoàn Thanh niên', not 'Ủy ban'."""


def why_no_office(holding: Holding) -> str | None:
    """Say why *holding* is no fact; ``None`` if it is one.

    Grades, occupations and memberships ('chuyên viên', 'đảng viên') count only with the body printed beside them.
    """
    role, post = holding.post.role, holding.post
    if role is not None and role.get("group") == "true":
        return "the word names a group of people, no post"
    if role is not None and role.id == _IN_CHARGE and post.body is None:
        return "what is in somebody's charge is a field of work, no body"
    if holding.mode == "event" and post.body is None and not holding.person.name:
        return "an act on a post of no body is told of nobody surely"
    if holding.mode == "prenominal" and _is_open(post):
        return "nothing tells which body is meant"
    if role is None or (role.get("staff") != "true" and role.get("post") != "false"):
        return None
    printed = post.body is not None and post.body_span is not None
    return None if printed else "an occupation or a membership without its body is no office"


def _is_open(post: Post) -> bool:
    """Whether nothing tells which body is meant: 'Phó Chủ nhiệm Ủy ban' before a name that has its own post."""
    body = post.body
    if body is None:
        return True
    named = body.sector or body.proper or body.parent or body.place
    spelled_out = body.head_end - body.start >= _SPELLED_OUT
    return not named and not spelled_out and body.head is not None and body.head.get("unique") != "true" and body.head.get("level") is None


def _of_both_days(known: Membership, other: Membership) -> Membership:
    """What is told of two days is told of the later one; without a date, that is the article's own."""
    later = other if other.date is None or (known.date is not None and other.date > known.date) else known
    return known.model_copy(update={name: getattr(later, name) for name in ("date", "date_resolved", "date_basis")})


def merge_facts(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Keep each statement once, in order; further places that say the same are added to its evidence."""
    first: dict[str, Fact] = {}
    for fact in facts:
        known = first.get(fact.id)
        if known is None:
            first[fact.id] = fact
            continue
        if isinstance(known, Membership) and isinstance(fact, Membership) and known.date != fact.date:
            known = first[fact.id] = _of_both_days(known, fact)
        more = tuple(s for s in fact.evidence if s not in known.evidence and s.of == "statement")
        if more and len(known.evidence) < 12:
            first[fact.id] = known.model_copy(update={"evidence": known.evidence + more})
    return tuple(first.values())
