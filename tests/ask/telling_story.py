"""Short ways to write down what a sentence of the story says; where something stands is found by its words."""

from kg.model.document import Document
from kg.model.facts import BodyEvent, BodyRelation, Fact, Membership, PersonAttribute, PersonnelEvent, Portfolio, Span, fact_adapter
from kg.model.mentions import OrganizationMention, PersonMention, PlaceMention, RoleMention

__all__ = ["ROLES", "Article", "place"]

ROLES = {
    "board-head-deputy": ("role:deputy-board-head", "Phó Trưởng ban"),
    "chair": ("role:chair", "Chủ tịch"),
    "deputy": ("role:deputy", "Đại biểu"),
    "deputy-chair": ("role:deputy-chair", "Phó Chủ tịch"),
    "deputy-director": ("role:deputy-director", "Phó Giám đốc"),
    "deputy-secretary": ("role:deputy-secretary", "Phó Bí thư"),
    "director": ("role:director", "Giám đốc"),
    "member": ("role:member", "Ủy viên"),
    "secretary": ("role:secretary", "Bí thư"),
}


def place(name: str, concept: str, level: str = "province") -> PlaceMention:
    """Name a place."""
    return PlaceMention(name=name, level=f"level:{level}", concept=f"place:{concept}", basis="stated")


class Article:
    """One article: numbered sentences, and what they say."""

    def __init__(self, id: str, date: str, *sentences: str, url: str | None = None) -> None:
        self.document = Document(id=id, text="\n".join(sentences), title=f"Bài {id}", date=date, publisher="Báo Ví Dụ", url=url)
        self.sentences = sentences
        self.facts: list[Fact] = []

    def span(self, words: str, sentence: int = 0) -> Span:
        """Find *words* in the text, from the numbered sentence on (0 is the first)."""
        begin = sum(len(one) + 1 for one in self.sentences[:sentence])
        start = self.document.text.index(words, begin)
        return Span(start=start, end=start + len(words), quote=words)

    def body(
        self, name: str, kind: str, words: str | None = None, parent: OrganizationMention | None = None, **more: object
    ) -> OrganizationMention:
        """Name a body by *words* of the text (its name if left out)."""
        at = self.span(words or name)
        known = {"name": name, "start": at.start, "end": at.end, "type": f"body:{kind}", "parent": parent, **more}
        return OrganizationMention.model_validate(known)

    def person(self, name: str) -> PersonMention:
        """Name a person."""
        at = self.span(name)
        return PersonMention(name=name, start=at.start, end=at.end)

    def _told(self, sentence: int, **fields: object) -> dict[str, object]:
        return {"document": self.document.id, "evidence": (self.span(self.sentences[sentence], sentence),), **fields}

    def _role(self, role: str) -> RoleMention:
        return RoleMention(name=ROLES[role][1], concept=ROLES[role][0])

    def holds(
        self, sentence: int, person: str, role: str, body: OrganizationMention, day: str | None, status: str = "current", **more: object
    ) -> None:
        """Somebody holds a role on a day."""
        told = self._told(sentence, person=self.person(person), role=self._role(role), organization=body, status=status)
        self.facts.append(Membership.model_validate({**told, "date": day, "date_resolved": day, **more}))

    def act(
        self,
        sentence: int,
        kind: str,
        effect: str,
        person: str,
        role: str,
        body: OrganizationMention,
        day: str | None,
        before: tuple[str, OrganizationMention] | None = None,
        after: str | None = None,
        **more: object,
    ) -> None:
        """An act starts or ends something; *before* is the role and body that it ends, *after* a predecessor."""
        told = self._told(sentence, type=f"event:{kind}", effect=effect, person=self.person(person), role=self._role(role))
        told |= {"organization": body, "date": day, "date_resolved": day, **more}
        if before is not None:
            told |= {"from_role": self._role(before[0]), "from_organization": before[1]}
        if after is not None:
            told["predecessor"] = self.person(after)
        self.facts.append(PersonnelEvent.model_validate(told))

    def sex(self, sentence: int, person: str, value: str) -> None:
        """A word of courtesy tells the sex."""
        told = self._told(sentence, person=self.person(person), attribute="sex", value=value)
        self.facts.append(PersonAttribute.model_validate(told))

    def related(self, sentence: int, subject: OrganizationMention, relation: str, object: OrganizationMention) -> None:
        """A body belongs to another."""
        self.facts.append(BodyRelation.model_validate(self._told(sentence, subject=subject, relation=relation, object=object)))

    def changed(self, sentence: int, kind: str, body: OrganizationMention, day: str, *others: OrganizationMention) -> None:
        """A body is merged, renamed, split …"""
        told = self._told(sentence, type=kind, organization=body, others=others, date=day, date_resolved=day)
        self.facts.append(BodyEvent.model_validate(told))

    def field(self, sentence: int, person: str, role: str, body: OrganizationMention, field: str) -> None:
        """A field of work."""
        told = self._told(sentence, person=self.person(person), role=self._role(role), organization=body, field=field)
        self.facts.append(Portfolio.model_validate(told))

    def fact(self, sentence: int, **fields: object) -> Fact:
        """Say anything else."""
        self.facts.append(fact_adapter.validate_python(self._told(sentence, **fields)))
        return self.facts[-1]
