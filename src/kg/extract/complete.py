"""Complete posts that leave their body out, or a part of it: 'Phó Bí thư, Chủ tịch UBND tỉnh' is in two bodies of one province.

A part is borrowed from the next post of the same person, else from the one before, else from the article. Each rule is named in the
result's basis; what no rule fills stays open.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.context import COMMUNE, DISTRICT, PROVINCE, Scene
from kg.extract.holdings import Holding
from kg.extract.items import Body, Place, Post
from kg.extract.kinds import committee_of, is_city, level_of, unit_of
from kg.ontology import Concept, Vocabulary
from kg.text.tokens import fold

__all__ = ["Completer"]

_COMMITTEE = "body:party-committee"
_ASSEMBLY = "body:national-assembly"
_ENTERPRISE = "branch:enterprise"


class Completer:
    """Fills the open parts of the posts of one article."""

    def __init__(self, vocabulary: Vocabulary, scene: Scene) -> None:
        self.vocabulary, self.scene = vocabulary, scene

    def complete(self, chain: Sequence[Holding], at: int, sentence: int) -> None:
        """Complete the posts of *chain*: the holdings of one person in one sentence, in the order of the text.

        From right to left first, since a bare body borrows from the post behind it; then from left to right.
        """
        posts = [h.post for h in chain]
        for index in range(len(posts) - 1, -1, -1):
            mine = posts[index]
            others = posts[index + 1 :] + list(reversed(posts[:index]))
            self._one(mine, others + [p for p in mine.siblings if p is not mine and p not in others], at, sentence)

    def _one(self, post: Post, others: list[Post], at: int, sentence: int) -> None:
        if post.cut:
            post.body = self._same_words(post.body, post.cut, at) if post.body is not None else None
        elif post.body is None:
            post.body = self._missing(post, others, at, sentence)
        else:
            post.body = self._innermost(post, post.body, others, at)
        if post.body is not None and post.body.place is None and (level := level_of(post.role, post.body.head)) is not None:
            post.body = replace(post.body, place=Place(post.body.start, post.body.end, level=level))
        if post.body is not None:
            post.body = self._executive(self.scene.fuller(self.scene.called(post.body)))
            post.body = self.fill_place(post.body, others, at, sentence)

    def _missing(self, post: Post, others: list[Post], at: int, sentence: int) -> Body | None:
        role = post.role
        if role is None:
            return None
        default = self.vocabulary.get(role.get("defaultBody") or "")
        if default is not None:
            return Body(post.start, post.role_end, head=default, head_end=post.start, head_text=default.vi, basis="grammar")
        if role.get("placeCommittee") == "true":
            for other in others:
                if other.body is not None and other.body.head is not None and other.body.head.get("unique") != "true":
                    own = _party_committee(other.body)
                    if own is not None:
                        return replace(own, basis="grammar")
                    filled = self.fill_place(other.body, [], at, sentence)
                    found = self.scene.committee_for(filled)
                    if found is not None:
                        return found
        wanted = frozenset(role.props.get("usualBody", ()) + role.props.get("opensBody", ()))
        assembly = self.vocabulary.get(_ASSEMBLY)
        if post.origin is not None and assembly is not None and self.scene.is_of(assembly):
            return Body(post.start, post.role_end, head=assembly, head_end=post.start, head_text=assembly.vi, basis="context")
        for other in others:
            body = other.body
            while body is not None and body.head is not None:
                central = body.head.get("unique") == "true" and role.get("placeCommittee") == "true"
                if not central and (body.head.id in wanted or (body is other.body and self._has_seat(body.head, role))):
                    return replace(body, basis="grammar")
                body = body.parent  # "Thẩm phán, Chánh Văn phòng Tòa án nhân dân tối cao"
        for other in others[:1]:
            company = other.body is not None and other.body.head is not None and other.body.head.get("branch") == _ENTERPRISE
            if company and other.body is not None and role.get("placeBody") is not None:
                return replace(other.body, basis="grammar")  # "phó chủ tịch kiêm tổng giám đốc Tập đoàn X"
        opens = self.vocabulary.get(role.get("opensBody") or "")
        if opens is not None and opens.get("takes") and "host" in opens.props.get("takes", ()):
            for other in others:
                if other.body is not None and other.body.parent is None and _is_agency(other.body.head) and not other.body.is_bare:
                    return Body(
                        post.start,
                        post.role_end,
                        head=opens,
                        head_end=post.role_end,
                        head_text=opens.vi,
                        parent=other.body,
                        basis="grammar",
                    )
        found = self.scene.last_body(at, wanted)
        return replace(found, basis="context") if found is not None and not found.foreign else None

    def _same_words(self, body: Body, word: str, at: int) -> Body:
        """'Cục trưởng Cục chống …': the body that the article names in full, where its name goes on with the same *word*."""
        known = self.scene.antecedent(body.head, at) if body.head is not None else None
        name = "" if known is None else known.sector.vi if known.sector is not None else known.proper
        if known is None or fold(name).split(" ", 1)[0] != word:
            return body
        return replace(known, start=body.start, end=body.end, basis="context")

    def _executive(self, body: Body) -> Body:
        """'Ban Chấp hành' of a Tỉnh ủy is the executive committee of the Party organisation of that province."""
        host = body.parent
        if body.head is None or host is None or host.head is None or body.head.get("executive") != "true":
            return body
        forms = [c for c in self.vocabulary.scheme("body") if host.head.id in c.props.get("sameBodyAs", ())]
        unit = unit_of(self.vocabulary, host.place) if host.place is not None else "unit:agency"
        fitting = [c for c in forms if not c.props.get("committeeUnit") or unit in c.props["committeeUnit"]]
        if host.head.get("unique") == "true":  # "Ban Chấp hành Đảng" is the Central Committee
            whole = (
                c for c in self.vocabulary.scheme("body") if host.head.id in c.props.get("usualParent", ()) and c.get("unique") == "true"
            )
            fitting = [c for c in whole if c.vi.startswith(f"{body.head.vi} ")]
        if not fitting:
            return body
        head = fitting[0]
        return replace(body, head=head, head_text=head.vi, parent=host.parent, place=host.place)

    def _has_seat(self, head: Concept, role: Concept) -> bool:
        return any(seat.partition("=")[0] == role.id for seat in head.props.get("seat", ()))

    def _innermost(self, post: Post, body: Body, others: list[Post], at: int) -> Body:
        """Complete the innermost body of a nested name: 'Ban Thường vụ Đảng ủy' is of the Đảng ủy of the next post's company."""
        if body.parent is not None:
            inner = self._innermost(post, body.parent, others, at)
            return body if inner is body.parent else replace(body, parent=inner)
        return self._bare(post, body, others, at) if body.is_bare or self._lacks_host(body) else body

    def _lacks_host(self, body: Body) -> bool:
        return body.head is not None and bool(body.head.get("lacksHost")) and body.place is None

    def _bare(self, post: Post, body: Body, others: list[Post], at: int) -> Body:
        """'Ủy viên BTV, Trưởng Ban Tuyên giáo Huyện ủy'; 'Phó Bí thư Đảng ủy, Chánh Văn phòng UBND tỉnh'; 'Bí thư Chi bộ'."""
        head = body.head
        if head is None or head.get("unique") == "true" or body.head_text != head.vi:
            return body  # "Trung ương Hội" is whole
        takes = head.props.get("takes", ())
        member = post.role is not None and post.role.id == "role:party-member"
        if not member and ("host" in takes or head.get("lacksHost")) and (body.place is None or not body.place.level_word):
            for other in others:
                place = self._own_place(head, other.body)
                if place is not None:
                    return replace(body, place=place, basis="grammar")
                host = self._host_from(head, other)
                if host is not None:
                    return replace(body, parent=host, basis="grammar")
        if body.is_bare and head.get("fusedLevel") != "true" and (body.place is None or not body.place.level_word):
            for other in others:
                if head.get("governs") == "true" and other.body is not None and other.body.head is head and not other.body.is_bare:
                    return replace(other.body, start=body.start, end=body.end, basis="grammar")
            known = self.scene.antecedent(head, at)
            if known is not None:
                return replace(known, start=body.start, end=body.end, basis="context")
        return body

    def _own_place(self, head: Concept, other: Body | None) -> Place | None:
        """'Phó Bí thư Đảng ủy kiêm Chủ tịch UBND phường': the Đảng ủy of a commune is that of its place, not of its People's Committee."""
        if other is None or other.head is None or other.head.get("governs") != "true" or other.place is None:
            return None
        own = committee_of(self.vocabulary, unit_of(self.vocabulary, other.place))
        return other.place if own is not None and own.id == head.id and head.get("kindOf") == "party-committee" else None

    def _host_from(self, head: Concept, other: Post) -> Body | None:
        """The body that *head* belongs to, taken from another post of the same person."""
        body = other.body
        if body is None or body.head is None:
            return None
        wanted = frozenset(head.props.get("hostKind", ()))
        inner: Body | None = body
        while inner is not None and wanted:
            if (
                inner.head is not None
                and inner.head.get("kindOf") in wanted
                and (inner is body or not inner.is_bare or inner.place is not None or inner.head.get("fusedLevel") == "true")
            ):
                return inner
            inner = inner.parent
        if wanted and "agency" not in wanted:
            # "Ủy viên BTV, Phó Chủ tịch UBND huyện": the board of the Huyện ủy
            governs = head.get("link") == "relation:standing-organ-of" and body.head.get("governs") == "true"
            return self.scene.committee_for(body) if governs and body.place is not None else None
        if head.get("lacksHost") and body.head.get("kindOf") not in wanted:
            return None
        if _is_committee(head) and body.head.get("noCommittee") == "true" and body.parent is not None:
            body = body.parent  # a division has a cell, its agency a committee
            if body.head is None:
                return body
        assert body.head is not None
        nameless = not (body.sector or body.proper or body.parent or body.place)
        if nameless or body.head.get("branch") == "branch:party" or body.head.get("unique") == "true":
            return None
        return body

    def fill_place(self, body: Body, others: list[Post], at: int, sentence: int) -> Body:
        """Give the innermost body of *body* its place, where the name needs one and the context has one."""
        if body.parent is not None:
            filled = self.fill_place(body.parent, others, at, sentence)
            return body if filled is body.parent else replace(body, parent=filled)
        head = body.head
        if head is None or head.get("unique") == "true" or (body.place is not None and body.place.name is not None):
            return body
        if body.is_bare and body.place is None and "sector" in head.props.get("takes", ()):
            return body  # "Sở": which one, no place can tell
        central = self.vocabulary.get(head.get("centralForm") or "")
        if central is not None and body.place is None and (self.scene.names(central) or not self.scene.provinces):
            return replace(body, head=central, head_text=central.vi, basis="context")
        place = body.place
        level = place.level if place is not None and place.level else head.get("level")
        word = place.level_word if place is not None else ""
        if place is None and "place" not in head.props.get("takes", ()):
            return body
        if not word and place is None:
            word = self._own_word(head)
        if place is None and level is None and not word:
            return body
        found = self._borrow(others, level, word) or self._in_focus(level, word, at, sentence)
        if found is not None:
            start, end = (place.start, place.end) if place is not None else (body.start, body.end)
            return replace(
                body,
                place=replace(
                    found,
                    start=start,
                    end=end,
                    level_word=(place.level_word if place is not None else "") or found.level_word,
                    basis="context",
                ),
            )
        if place is None and level is not None:
            return replace(body, place=Place(body.start, body.end, level=level))
        if place is not None and place.level is None and level is None and word:
            return body
        return body

    def _own_word(self, head: Concept) -> str:
        """'Tỉnh ủy' points at a province, never at a central city."""
        if head.get("fusedLevel") != "true":
            return ""
        units = head.props.get("committeeOfUnit", ()) or head.props.get("ofUnit", ())
        unit = self.vocabulary.get("unit:city" if "unit:city" in units else next(iter(units), ""))
        return unit.vi if unit is not None else ""

    def _borrow(self, others: list[Post], level: str | None, word: str) -> Place | None:
        for other in others:
            inner = other.body
            while inner is not None and inner.parent is not None:
                inner = inner.parent
            place = inner.place if inner is not None else None
            if place is not None and place.name is not None and (level is None or place.level == level):
                if word and (place.level_word or self._word_of(place)) != word:
                    continue
                return place
        return None

    def _word_of(self, place: Place) -> str:
        """The level word that belongs to *place*, printed or not."""
        kind = unit_of(self.vocabulary, place)
        unit = self.vocabulary.get("unit:city" if kind == "unit:central-city" else kind or "")
        return unit.vi if unit is not None else ""

    def _in_focus(self, level: str | None, word: str, at: int, sentence: int) -> Place | None:
        if level is not None:
            return self.scene.place_of(level, at, sentence, word)
        for candidate in (PROVINCE, DISTRICT, COMMUNE) if is_city(self.vocabulary, word) else ():
            found = self.scene.place_of(candidate, at, sentence, word)
            if found is not None:
                return found
        return None


def _is_committee(head: Concept) -> bool:
    return head.get("kindOf") == "party-committee" or _COMMITTEE in head.props.get("sameBodyAs", ())


def _is_agency(head: Concept | None) -> bool:
    """Whether a Party organisation may stand inside it: not so in a council, a delegation, or another Party body."""
    return head is not None and head.get("kindOf") in (None, "ministry", "people-committee", "mass")


def _party_committee(body: Body) -> Body | None:
    """The Party committee that *body* is, or whose commission it is: 'Phó Bí thư, Trưởng Ban Tổ chức Huyện ủy X'."""
    inner: Body | None = body
    while inner is not None and inner.head is not None:
        if inner.head.get("kindOf") == "party-committee":
            return inner
        inner = inner.parent
    return None
