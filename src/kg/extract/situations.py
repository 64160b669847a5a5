"""Facts about congresses: the meeting, who attended, what was aimed at, which documents were cited."""

from collections.abc import Callable

from kg.extract.attending import Present, find_present
from kg.extract.chunks import Chunks
from kg.extract.citations import Cited, find_citations
from kg.extract.congresses import Meeting, find_meetings
from kg.extract.context import Scene
from kg.extract.electing import Elected
from kg.extract.evidence import evidence
from kg.extract.items import Body
from kg.extract.mentions import Anchors, person_mention
from kg.extract.register import Register
from kg.extract.targets import Aim, find_aims
from kg.extract.years import resolve_year
from kg.model.document import Document
from kg.model.facts import Attendance, Citation, Congress, ElectionResult, Fact, Membership, SpanOf, Target

__all__ = ["Situations"]


class Situations:
    """Everything in an article that is about its congresses and cited documents."""

    def __init__(
        self, document: Document, all_chunks: list[Chunks], scene: Scene, elected: list[Elected], whole: Callable[[Body, int], Body]
    ) -> None:
        self.document, self.text = document, document.text
        plain = self.text.replace("\u00a0", " ")
        self.meetings = find_meetings(all_chunks, scene, plain, whole)
        self.cited = find_citations(all_chunks, self.meetings, self.text)
        self.aims = find_aims(all_chunks, self.cited, self.text)
        self.elected = elected
        self.present = find_present(all_chunks, self.meetings, plain)

    def bodies(self) -> list[Body]:
        """Bodies that these facts name."""
        found = (*(m.body for m in self.meetings), *(c.issuer for c in self.cited), *(a.body for a in self.aims))
        return [body for body in (*found, *(e.body for e in self.elected)) if body is not None]

    def facts(self, register: Register, anchors: Anchors, printed: list[str], held: list[Fact]) -> list[Fact]:
        """Give the facts; *held* are the memberships already found (they tell who attends as a member)."""
        congresses = self._congresses(anchors, printed)
        citations = {id(c): self._citation(c, anchors, congresses) for c in self.cited}
        return [
            *self._attested(congresses, held),
            *congresses.values(),
            *self._attendance(register, congresses, held),
            *self._results(anchors, congresses),
            *citations.values(),
            *self._targets(anchors, congresses, citations),
        ]

    def _attested(self, congresses: dict[int, Congress], held: list[Fact]) -> list[Fact]:
        """Date what is said of those who attend: an attendance list attests on its day, and on no other."""
        days = {p.person.span: congresses[id(p.meeting)] for p in self.present if p.person is not None and p.person.span is not None}
        out: list[Fact] = []
        for fact in held:
            span = fact.span("person") if isinstance(fact, Membership) else None
            congress = days.get((span.start, span.end)) if span is not None else None
            if congress is not None and congress.date is not None:
                day = {"date": congress.date, "date_resolved": congress.date_resolved, "date_basis": congress.date_basis}
                fact = fact.model_copy(update=day)
            out.append(fact)
        return out

    def _congresses(self, anchors: Anchors, printed: list[str]) -> dict[int, Congress]:
        made: dict[int, Congress] = {}
        ends: dict[tuple[str, int], Congress] = {}
        order = sorted(self.meetings, key=lambda m: (m.term.years[0] if m.term and m.term.years else 0, m.spans[0]))
        for meeting in order:
            years = meeting.term.years if meeting.term else None
            value = meeting.date[2] if meeting.date else None
            resolved, basis = resolve_year(value, printed=printed, published=self.document.date, term=years)
            parts: list[tuple[SpanOf, tuple[int, int] | None]] = [("statement", s) for s in meeting.spans[1:6]]
            parts += [("term", s) for s in meeting.term_spans[:3]]
            if meeting.date:
                parts.append(("date", (meeting.date[0], meeting.date[1])))
            before = ends.get((meeting.body_key, years[0])) if years else None
            body = meeting.body
            context = body is not None and "context" in (body.basis, body.place.basis if body.place is not None else None)
            congress = Congress(
                document=self.document.id,
                evidence=evidence(self.text, meeting.spans[0], parts),
                grade="A" if body is None or (body.basis == "stated" and not context) else "B",
                basis="context" if context else "stated",
                name=meeting.name,
                organization=anchors.mention(meeting.body, meeting.spans[0]) if meeting.body is not None else None,
                ordinal=meeting.ordinal,
                term=meeting.term.value if meeting.term else None,
                unnamed=meeting.unnamed,
                previous=before.id if before is not None else None,
                start=meeting.spans[0][0],
                end=meeting.spans[0][1],
                date=value,
                date_resolved=resolved,
                date_basis=basis,
            )
            made[id(meeting)] = congress
            if years and meeting.body is not None:
                ends[(meeting.body_key, years[1])] = congress
        return dict(sorted(made.items(), key=lambda pair: pair[1].start))

    def _attendance(self, register: Register, congresses: dict[int, Congress], held: list[Fact]) -> list[Attendance]:
        out: list[Attendance] = []
        for present in self.present:
            congress = congresses[id(present.meeting)]
            if present.person is not None:
                fact = self._person(present, congress, register, held)
                if fact is not None:
                    _strongest(out, fact)
            elif present.count is not None:
                spans = evidence(self.text, present.span, [("trigger", present.verb)])
                out.append(
                    Attendance(
                        document=self.document.id,
                        evidence=spans,
                        congress=congress.id,
                        group=present.unit,
                        count=present.count,
                        comparator=present.comparator,
                        includes_named="unknown" if present.beside_named else None,
                    )
                )
        return out

    def _results(self, anchors: Anchors, congresses: dict[int, Congress]) -> list[ElectionResult]:
        return [
            ElectionResult(
                document=self.document.id,
                evidence=evidence(
                    self.text, one.span, [("number", one.number_span), ("organization", one.body.span), ("trigger", one.verb)]
                ),
                basis="stated" if one.body.basis == "stated" else "context" if one.body.basis == "context" else "grammar",
                congress=self._electing(one, congresses),
                organization=anchors.mention(one.body, one.body.span or one.span),
                count=one.count,
                unit=one.unit,
            )
            for one in self.elected
        ]

    def _electing(self, one: Elected, congresses: dict[int, Congress]) -> str | None:
        """The congress that elects, where only one is told before; a committee may elect as well, so of several nobody can say."""
        before = [m for m in self.meetings if m.unnamed is None and m.held and m.spans[0][0] < one.span[1] and _near(m.body, one.body)]
        return congresses[id(before[0])].id if len(before) == 1 else None

    def _person(self, present: Present, congress: Congress, register: Register, held: list[Fact]) -> Attendance | None:
        person = present.person
        assert person is not None
        named = register.resolve(person, person.span[0] if person.span else 0)
        if named is None:
            return None
        mention = person_mention(named)
        posts = [f for f in held if isinstance(f, Membership) and f.person == mention]
        if not any(getattr(f, "person", None) == mention for f in held):
            return None  # persons without an office get no entity
        member = next((f.organization for f in posts if f.role.concept == "role:party-member" and f.organization), None)
        capacity = present.capacity.partition(":")[2] or "attendee"
        spans = evidence(self.text, person.span, [("person", person.span), ("trigger", present.verb)])
        return Attendance(
            document=self.document.id,
            evidence=spans,
            congress=congress.id,
            person=mention,
            capacity=capacity,
            as_member=member if congress.organization and member and member.name == congress.organization.name else None,
        )

    def _citation(self, cited: Cited, anchors: Anchors, congresses: dict[int, Congress]) -> Citation:
        parts: list[tuple[SpanOf, tuple[int, int] | None]] = [("document", (cited.start, cited.end)), ("number", cited.number_span)]
        if cited.issuer is not None and cited.issuer.span:
            parts.append(("organization", cited.issuer.span))
        return Citation(
            document=self.document.id,
            evidence=evidence(self.text, (cited.start, cited.end), parts[1:]),
            name=" ".join(self.text[cited.start : cited.end].split()),
            type=cited.kind.id,
            number=cited.number,
            issuer=anchors.mention(cited.issuer, cited.issuer.span or (cited.start, cited.end)) if cited.issuer is not None else None,
            issuer_congress=congresses[id(cited.meeting)].id if cited.meeting is not None else None,
            plenum=cited.plenum,
            term=cited.term,
            subject=self.text[cited.subject[0] : cited.subject[1]] if cited.subject else None,
        )

    def _targets(self, anchors: Anchors, congresses: dict[int, Congress], citations: dict[int, Citation]) -> list[Target]:
        out: list[Target] = []
        for aim in self.aims:
            meeting = self._meeting_of(aim)
            body = meeting.body if meeting is not None else aim.body
            before = out[-1] if out else None
            out.append(
                Target(
                    document=self.document.id,
                    evidence=evidence(self.text, (aim.start, aim.end), [("number", aim.number_span)]),
                    congress=congresses[id(meeting)].id if meeting is not None else None,
                    organization=anchors.mention(body, body.span or (aim.start, aim.end)) if body is not None else None,
                    term=aim.term,
                    indicator=aim.indicator,
                    number=aim.number,
                    number_to=aim.number_to,
                    comparator=aim.comparator,
                    unit=aim.unit,
                    part_of=before.id if aim.share and before is not None else None,
                    cites=citations[id(aim.cited)].id if aim.cited is not None else None,
                )
            )
        return out

    def _meeting_of(self, aim: Aim) -> Meeting | None:
        return next((m for m in self.meetings if m.term is not None and m.term.value == aim.term and m.body is not None), None)


def _near(host: Body | None, elected: Body) -> bool:
    """Whether the names of both bodies can be of one place: what a congress of one province elects is of no other."""
    places = [{inner.place.name for inner in _hosts(body) if inner.place is not None and inner.place.name} for body in (host, elected)]
    return not places[0] or not places[1] or bool(places[0] & places[1])


def _hosts(body: Body | None) -> list[Body]:
    return [] if body is None else [body, *_hosts(body.parent)]


_WEIGHT = ("chair", "director", "speaker", "guest", "attendee")


def _strongest(found: list[Attendance], fact: Attendance) -> None:
    """Add *fact*; of one person at one congress the capacity that says most stays, in its first place."""
    for at, known in enumerate(found):
        if known.congress == fact.congress and known.person == fact.person:
            if _WEIGHT.index(fact.capacity) < _WEIGHT.index(known.capacity):
                found[at] = fact
            return
    found.append(fact)
