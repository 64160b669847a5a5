"""Bind posts to persons: one pass over the items of a sentence, left to right, no back-tracking.

A post behind a name (comma, dash, bracket between) is an appositive of it; a post before a name belongs to it; a post behind a verb is
governed by the verb. Anything that the grammar does not know ends an appositive: what is not bound is not said.
"""

from kg.extract.chunks import AttributeItem, Chunks, DateItem, TermItem
from kg.extract.holdings import Act, Holding
from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.verbs import Verbs
from kg.ontology import Concept, Vocabulary
from kg.text.vi.dates import DateSpan

__all__ = ["attach"]

_SOFT = frozenset(',-(:)"')
_GLUE = frozenset(("plural", "passive", "respective", "and", "concurrently", "kin", "sequence", "recent", "old", "count", "count-unit"))


def attach(vocabulary: Vocabulary, chunks: Chunks, subjects: list[Person] | None = None) -> tuple[list[Holding], list[Act]]:
    """Bind the posts in *chunks* to persons. *subjects* are those of the sentence before, for sentences that begin with a verb."""
    attacher = _Attacher(vocabulary, chunks, subjects or [])
    return attacher.run(), attacher.acts


class _Attacher:
    def __init__(self, vocabulary: Vocabulary, chunks: Chunks, subjects: list[Person]) -> None:
        self.vocabulary, self.chunks, self.items = vocabulary, chunks, chunks.items
        self.verbs = Verbs(vocabulary)
        self.holdings: list[Holding] = []
        self.group: list[Person] = list(subjects) if _looks_back(chunks.items) else []
        self.appositive: Person | None = None
        self.pending: list[Post] = []
        self.shared: list[Post] = []
        self.paired: list[Post] = []
        self.succeeding: tuple[Act, Person] | None = None
        self.after_kin = False
        self.roster: Body | None = None
        self.act: Act | None = None
        self.acts: list[Act] = []
        self.hold = self.past = self.future = self.negated = self.join = self.respective = False
        self.kin_return: list[Person] | None = None
        self.last_body: Body | None = None
        self.date: DateSpan | None = None
        self.depth = 0
        self.bare: list[Person] = []

    def run(self) -> list[Holding]:
        for index, item in enumerate(self.items):
            match item:
                case Person():
                    self._person(index, item)
                case Post():
                    self._post(index, item)
                case Trigger():
                    self._trigger(index, item)
                case Body():
                    self._body(index, item)
                case WordItem():
                    self._word(index, item)
                case Mark():
                    self._mark(index, item)
                case DateItem():
                    self.date = item.span
                    self._range(index)
                case TermItem() | AttributeItem():
                    pass
                case Other():
                    self._other(index, item)
        self._late()
        for act in self.acts:
            act.date = act.date or self.date
        return self.holdings

    def _late(self) -> None:
        """Posts whose verb found nobody behind it go to those of the verb before, else to the only person of the sentence."""
        for index, act in enumerate(self.acts):
            if act.governed or not act.waiting or act.counts:
                continue
            before = next((a.persons for a in reversed(self.acts[:index]) if a.persons), [])
            persons = before or (act.subjects if self.verbs.elects(act) else [])
            for post in act.waiting:
                for person in persons:
                    self._govern_one(act, person, post)

    # -- one kind of item each ------------------------------------------------------------

    def _range(self, index: int) -> None:
        """'Từ 10/2015 - 10/2017, ông làm …' is over; 'từ 11/2017 đến nay' is not."""
        for ahead, item in enumerate(self.items[index + 1 : index + 4], index + 1):
            if isinstance(item, DateItem) and ahead > index + 1:
                self.past = True
                return
            if isinstance(item, WordItem) and item.cls == "now":
                self.past = False
                return
            if not (isinstance(item, Mark) and item.mark == "-") and not (isinstance(item, Other) and item.end - item.start == 1):
                return

    def _person(self, index: int, person: Person) -> None:
        act = self.act
        prenominal = self.pending and self._reaches(self.pending[-1], index)
        if act is not None and not act.closed and self.verbs.succeeds(act) and act.predecessor is None and not prenominal:
            self._predecessor(act, person)
            return
        joined = bool(self.group) and self._joined(index) and not self.after_kin
        if self.after_kin:
            self.bare, self.after_kin = [], False
        if act is not None and not act.closed and not (act.trigger.passive and not act.waiting) and not self.verbs.is_intransitive(act):
            if not act.objects or joined:
                act.objects.append(person)
            for post in act.waiting:
                self._govern_one(act, person, post)
            act.governed = act.governed or bool(act.waiting)
        elif act is not None and act.governed and not joined:
            self.act = None
        self.group = [*self.group, person] if joined else [person]
        self.hold = False
        if not joined:
            self.shared, self.bare = [], []
        if prenominal:
            self._take_pending(person)
        elif joined and self.paired:
            self._bind(person, self.paired.pop(0), "prenominal")
        elif joined and self.shared:
            for post in self.shared:
                self._bind(person, post, "shared")
        elif self.roster is not None:
            self._member(person, self.roster, "roster")
        if not prenominal:
            self.pending = []
        self.bare.append(person)
        self.appositive = person
        self.join = False

    def _post(self, index: int, post: Post) -> None:
        act = self.act
        following = self._next(index)
        adjacent = isinstance(following, Person) and following.start == post.end and not following.plural
        if self.appositive is not None and not adjacent and not self.hold and not self._other_clause(index):
            previous = self._previous(index)
            touching = isinstance(previous, Person) and previous.end == post.start
            if touching and act is not None and not act.closed and act.objects and self.verbs.gives(act):
                self._govern(act, post)
            else:
                self._bind(self.appositive, post, "appositive")
                self._share_back(post)
            return
        if adjacent or (self.pending and self._before_person(index)):
            self.pending.append(post)
            self.appositive = None
            return
        if act is not None and not act.closed:
            self._govern(act, post)
        elif self.hold and self.group:
            subjects = self.succeeding[0].subjects if self.succeeding is not None else self.group
            for person in subjects or self.group:
                self._bind(person, post, "state")
        else:
            self.pending.append(post)

    def _other_clause(self, index: int) -> bool:
        """'Bí thư Huyện ủy A và Chủ tịch UBND huyện': a post joined by 'và' to a name that has its posts before it is somebody else's."""
        previous = self._previous(index)
        if not (isinstance(previous, Mark) and previous.mark == "và" and isinstance(self._previous(index - 1), Person)):
            return False
        return any(h.person is self.appositive and h.mode == "prenominal" for h in self.holdings)

    def _trigger(self, index: int, trigger: Trigger) -> None:
        if self.verbs.wraps(trigger):
            self._break()
            return
        before = self.act
        subjects = list(self.kin_return or self.group)
        self.kin_return = None
        act = Act(trigger, subjects, negated=trigger.negated or self.negated, serial=len(self.acts))
        act.event, act.effect = self.verbs.reads(trigger)
        act.moves = self.verbs.moves(trigger)
        act.future = self.future
        act.nominates = self.verbs.nominates(trigger)
        act.actor = self.last_body
        act.date = self.date
        if before is not None and not before.governed and not before.closed and not self.verbs.succeeds(before):
            self.verbs.merge(before, act)
        elif before is not None and before.objects and not act.trigger.passive:
            act.objects = list(before.objects)
        self.act = act
        self.acts.append(act)
        self.appositive, self.hold = None, False
        self.join = self._ends_in(trigger, "join") or self.verbs.joins(trigger)
        self.pending, self.shared, self.roster = [], [], None

    def _ends_in(self, item: Item, cls: str) -> bool:
        """Whether the last words of *item* are a grammar word of *cls* ('chỉ định *tham gia*')."""
        words = self.chunks.words
        return any((found := words.word(k, cls)) is not None and found[0] == item.end for k in range(item.start, item.end))

    def _body(self, index: int, body: Body) -> None:
        self.last_body = body
        act = self.act
        member = self.vocabulary.get("role:member")
        following = self._next(index)
        if isinstance(following, WordItem) and following.cls == "roster":
            self.join = False
            return
        agency = body.head is not None and body.head.get("branch") != "branch:party"
        if agency and act is not None and not act.closed and not act.governed and self.verbs.puts_in_charge(act):
            charge = self.vocabulary.get("role:in-charge")
            if charge is not None:
                self._govern(act, _seat(charge, body))
                return
        if member is not None and self.join and act is not None and not act.closed and self.verbs.has_members(body):
            self._govern(act, _seat(member, body))
            return
        self._break()

    def _word(self, index: int, word: WordItem) -> None:
        match word.cls:
            case "hold":
                self._hold(index, word)
            case "join":
                self.join = True
                self.appositive = None
            case "past":
                self.past = True
            case "now":
                self.past = False
            case "future":
                self.future = True
            case "not":
                self.negated = True
            case "respective":
                self.respective = True
            case "kin":
                self.kin_return, self.after_kin = list(self.group), True
            case "roster":
                previous = self._previous(index)
                body = previous if isinstance(previous, Body) else self.last_body
                if body is not None and self.verbs.has_members(body) and self._lists_persons(index):
                    self.roster = body
            case "for":
                self.appositive = None
            case "count":
                if self.act is not None and not self.act.objects and not self.act.governed:
                    self.act.counts = True
            case _ if word.cls in _GLUE:
                pass
            case _:
                self._break()

    def _hold(self, index: int, word: WordItem) -> None:
        status = word.concept.get("status") if word.concept is not None else None
        self.past = status == "status:former" or (self.past and status != "status:current") or (self.past and not self.group)
        waiting = self.pending or (self.act is not None and self.act.waiting)
        if waiting and self.appositive is None and self._lists_persons(index):
            return  # "ba Phó Bí thư là: ông A, ông B"
        self.appositive = None
        if self.act is None or self.act.closed or (self.act.governed and not self._open_again()):
            self.hold = True
            self.act = None

    def _open_again(self) -> bool:
        """'tham gia Ban Chấp hành và giữ chức Bí thư': one act, several posts."""
        return bool(self.act and self.act.trigger.concept is not None and self.join)

    def _mark(self, index: int, mark: Mark) -> None:
        if mark.mark == "(":
            self.depth += 1
        elif mark.mark == ")":
            self.depth = max(0, self.depth - 1)
        elif mark.mark in ";.…?!":
            if mark.mark == ";":
                following = self._next(index)
                if not isinstance(following, Post):
                    self.appositive = None
                if self.act is not None and self.act.governed:
                    self.act.closed = True
                self.past = False
                self.pending = []
            else:
                self._break()
                if self.act is not None:
                    self.act.closed = True

    def _other(self, index: int, other: Other) -> None:
        if self.depth:
            return
        self._break()
        if self.act is not None and self.act.governed:
            self.act.closed = True
        if other.end - other.start > 2 or not self.hold:
            self.hold = False

    # -- binding --------------------------------------------------------------------------

    def _bind(self, person: Person, post: Post, mode: str) -> None:
        if self.negated and mode == "state":
            return
        status = self.verbs.status_of(post)
        before = self.holdings[-1] if self.holdings else None
        spread = before is not None and before.person is person and before.post.spreads and mode in ("appositive", "state")
        if status == "current" and ((self.past and mode == "state") or spread):
            status = "former"
            post.spreads = post.spreads or spread
        holding = Holding(person, post, self.chunks, status, mode, past=self.past)
        if mode == "state" and status == "current" and self.succeeding is not None and person is not self.succeeding[1]:
            holding.status, holding.act, holding.predecessor = "started", self.succeeding[0], self.succeeding[1]
        self.holdings.append(holding)

    def _govern(self, act: Act, post: Post) -> None:
        persons = act.persons if not act.counts else act.objects
        if post.plural and self._names_follow(post):
            act.objects, act.waiting = [], [post]
            return
        if not persons:
            act.waiting.append(post)
            return
        for person in persons:
            self._govern_one(act, person, post)
        act.governed = True

    def _govern_one(self, act: Act, person: Person, post: Post) -> None:
        status = self.verbs.status_by(act, post)
        if status is None:
            return
        self.holdings.append(Holding(person, post, self.chunks, status, "event", act=act, past=self.past))

    def _predecessor(self, act: Act, person: Person) -> None:
        act.predecessor = person
        for holding in self.holdings:
            if holding.mode in ("event", "state") and holding.status in ("started", "current") and holding.predecessor is None:
                holding.predecessor = person
                holding.act = holding.act or act
                if holding.mode == "state":
                    holding.status = "started"
        self.appositive = person
        self.succeeding = (act, person)
        self.act = None

    def _take_pending(self, person: Person) -> None:
        if self.respective and len(self.pending) > 1:
            for post in self.pending:
                post.siblings = list(self.pending)
            first, *self.paired = self.pending
            self._bind(person, first, "prenominal")
            self.pending = []
            return
        for post in self.pending:
            self._bind(person, post, "prenominal")
        self.shared = [post for post in self.pending if post.plural]
        self.pending = []

    def _member(self, person: Person, body: Body, mode: str) -> None:
        role = self.vocabulary.get("role:member")
        if role is None:
            return
        post = _seat(role, body)
        act = self.act
        if act is not None and self.verbs.gives(act):
            self.holdings.append(Holding(person, post, self.chunks, "started", mode, act=act))
        else:
            self.holdings.append(Holding(person, post, self.chunks, "current", mode))

    def _share_back(self, post: Post) -> None:
        """'Bà A và ông B, đại biểu HĐND huyện': names joined by 'và' share a post where none has one of his own."""
        if len(self.bare) < 2 or self.bare[-1] is not self.appositive:
            return
        held = {id(h.person) for h in self.holdings if h.post is not post}
        if any(id(p) in held for p in self.bare):
            self.bare = []
            return
        for person in self.bare[:-1]:
            self._bind(person, post, "shared")

    def _break(self) -> None:
        self.appositive = None
        self.pending, self.shared = [], []
        self.bare = []

    # -- looking around -------------------------------------------------------------------

    def _next(self, index: int) -> Item | None:
        return self.items[index + 1] if index + 1 < len(self.items) else None

    def _previous(self, index: int) -> Item | None:
        return self.items[index - 1] if index else None

    def _reaches(self, post: Post, index: int) -> bool:
        """Whether only soft marks and glue stand between *post* and the item at *index*."""
        for item in reversed(self.items[:index]):
            if item is post:
                return True
            if isinstance(item, Post):
                return item in self.pending
            if not self._transparent(item):
                return False
        return False

    def _transparent(self, item: Item) -> bool:
        if isinstance(item, Mark):
            return item.mark in _SOFT or item.mark == "và"
        return isinstance(item, TermItem | DateItem | AttributeItem) or (
            isinstance(item, WordItem) and (item.cls in _GLUE or item.cls == "hold")
        )

    def _joined(self, index: int) -> bool:
        """Whether the person at *index* goes on the list that the person before it stands in."""
        for item in reversed(self.items[:index]):
            if isinstance(item, Person):
                return True
            if isinstance(item, Post) or (isinstance(item, Mark) and item.mark in ';,-():và"'):
                continue
            if not self._transparent(item):
                return self.depth > 0
        return False

    def _before_person(self, index: int) -> bool:
        for item in self.items[index + 1 :]:
            if isinstance(item, Person):
                return True
            if not isinstance(item, Post) and not self._transparent(item):
                return False
        return False

    def _names_follow(self, post: Post) -> bool:
        """'ba Phó Bí thư là: ông A, ông B': a plural post before the names of its holders."""
        index = next((k for k, item in enumerate(self.items) if item is post), len(self.items))
        return self._lists_persons(index)

    def _lists_persons(self, index: int) -> bool:
        for item in self.items[index + 1 : index + 5]:
            if isinstance(item, Person):
                return True
            if not self._transparent(item):
                return False
        return False


def _looks_back(items: list[Item]) -> bool:
    """Whether the sentence begins with a verb: its subject is that of the sentence before."""
    for item in items:
        if isinstance(item, Trigger) or (isinstance(item, WordItem) and item.cls in ("hold", "passive")):
            return True
        if not isinstance(item, Mark | DateItem) and not (isinstance(item, WordItem) and item.cls in ("past", "now", "and")):
            return False
    return False


def _seat(role: Concept, body: Body) -> Post:
    """A seat that only the body's name shows: no words of the text say the role."""
    return Post(body.start, body.end, role=role, role_name=role.vi, role_end=body.start, body=body, span=body.span, body_span=body.span)
