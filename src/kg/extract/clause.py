"""The state of the pass over a sentence, and how posts are bound to persons in it."""

from dataclasses import replace

from kg.extract.around import Around, looks_back
from kg.extract.chunks import Chunks
from kg.extract.holdings import Act, Holding
from kg.extract.items import Body, Person, Post
from kg.extract.verbs import Verbs
from kg.ontology import Concept, Vocabulary
from kg.text.vi.common import AND
from kg.text.vi.dates import DateSpan

__all__ = ["Clause", "seat"]

_TWO = 2
_MINISTERS, _HEADS = ("role:minister", "role:minister-chair"), ("role:prime-minister", "role:state-president")
_CHAIR, _ASSEMBLY = "role:chair", "body:national-assembly"


class Clause:
    """What has been read so far: who is being spoken of, which posts wait for a name, which verb is at work."""

    def __init__(self, vocabulary: Vocabulary, chunks: Chunks, subjects: list[Person]) -> None:
        self.vocabulary, self.chunks = vocabulary, chunks
        self.around = Around(chunks.items)
        self.verbs = Verbs(vocabulary)
        self.holdings: list[Holding] = []
        self.acts: list[Act] = []
        self.act: Act | None = None
        self.before: Act | None = None
        self.group: list[Person] = list(subjects) if looks_back(chunks.items) else []
        self.carried = list(self.group)
        self.appositive: Person | None = None
        self.pending: list[Post] = []
        self.shared: list[Post] = []
        self.paired: list[Post] = []
        self.taken: list[Post] = []
        self.bare: list[Person] = []
        self.roster: Body | None = None
        self.last_body: Body | None = None
        self.date: DateSpan | None = None
        self.succeeding: tuple[Act, Person] | None = None
        self.kin_return: list[Person] | None = None
        self.frame = ""
        self.led: Body | None = None
        self.hold = self.past = self.future = self.asked = self.negated = self.join = self.respective = self.after_kin = self.unnamed = (
            False
        )

    def bind(self, person: Person, post: Post, mode: str) -> None:
        """Bind *post* to *person* by the rule *mode*, with the status that its modifiers and the clause give."""
        if self.negated and mode == "state":
            return
        if mode == "state" and self.led is not None and (post.body is None or post.body.is_bare):
            host = post.body is not None and post.body.head is not None and post.body.head is not self.led.head
            board = host and post.body is not None and post.body.head is not None and "host" in post.body.head.props.get("takes", ())
            if board and post.body is not None:
                post.body = replace(post.body, parent=self.led, basis="grammar")  # "công ty A do ông B làm Chủ tịch HĐQT"
            else:
                post.body = replace(self.led, basis="grammar")  # "Hội đồng kỷ luật do ông A làm Chủ tịch"
        status = self.verbs.status_of(post)
        before = self.holdings[-1] if self.holdings else None
        spread = before is not None and before.person is person and before.post.spreads and mode in ("appositive", "state")
        in_turn = (
            self.respective and len(self.group) == 1 and before is not None and before.person is person and before.mode == mode == "state"
        )
        if in_turn and before is not None and before.status == "current":
            before.status = "former"  # "lần lượt giữ các chức vụ A, B rồi C"
        if (status in ("current", "acting") and self.past and mode == "state") or (status == "current" and spread):
            status = "former"
            post.spreads = post.spreads or spread
        holding = Holding(person, post, self.chunks, status, mode, past=self.past)
        if mode == "state" and status == "current" and self.succeeding is not None and person is not self.succeeding[1]:
            holding.act, holding.predecessor = self.succeeding
            holding.status = "proposed" if self.succeeding[0].future else "started"
        self.holdings.append(holding)

    def govern(self, act: Act, post: Post) -> None:
        """Give *post* to those whom *act* concerns; where nobody is known yet, it waits for the next name."""
        persons = act.persons if not act.counts else act.objects
        if post.plural and self.around.names_follow(post):
            act.objects, act.waiting = [], [post]
            return
        if not persons:
            act.waiting.append(post)
            return
        for person in persons:
            self.govern_one(act, person, post)
        act.governed = True

    def govern_one(self, act: Act, person: Person, post: Post) -> None:
        """Give *post* to *person* as *act* says."""
        status = self.verbs.status_by(act, post)
        if status is not None:
            self.holdings.append(Holding(person, post, self.chunks, status, "event", act=act, past=self.past))

    def leave_frame(self, apart: bool, depth: int) -> None:
        """'Trước khi …, ông A': behind the comma the sentence tells what was before; 'Trong thời gian làm …, ông A' is over there."""
        if apart and not depth and self.frame:
            self.past, self.frame = self.frame == "before", ""
            self.act, self.join = None, False

    def wait(self, post: Post) -> None:
        """Let *post* wait for the name behind it: 'khi đang là Phó Giám đốc Sở, ông A'."""
        self.pending.append(post)
        if self.hold:
            self.recall()

    def recall(self) -> None:
        """Put the posts that wait into the past, where the clause is: 'trước đó, Giám đốc Sở là ông A'."""
        for post in self.pending if self.past else ():
            post.status = "status:former" if post.status in (None, "status:current", "status:acting") else post.status

    def leave(self, act: Act, post: Post) -> None:
        """Take *post* from those whom *act* moves elsewhere."""
        for person in act.persons:
            self.holdings.append(Holding(person, post, self.chunks, "ended", "event", act=replace(act, moves=True), past=self.past))

    def late(self) -> None:
        """Posts whose verb found nobody behind it go to those of the verb before; nobody elects himself, so also to the one before."""
        for index, act in enumerate(self.acts):
            if act.governed or not act.waiting or act.counts or act.of_another:
                continue
            before = next((a.persons for a in reversed(self.acts[:index]) if a.persons), [])
            own = [p for p in act.subjects if not any(p is carried for carried in self.carried)]
            for person in before or (own if self.verbs.elects(act) else []):
                for post in act.waiting:
                    self.govern_one(act, person, post)

    def succeed(self, act: Act, person: Person) -> None:
        """Note that *person* is whom the others of the clause follow in their posts."""
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

    def take_pending(self, person: Person, *, heads_list: bool = False) -> None:
        """Give the posts that stand before a name to it; of posts named in order, the first.

        *heads_list*: a colon stands between ('Thành viên Ban Bí thư: A, B, C'), so the names that follow share them.
        """
        if len(self.pending) > _TWO and self._closes_list(self.pending[-1]):
            self.pending = self.pending[-1:]  # "trưởng phòng A, phó phòng B và giảng viên X": the others have no names
        if len(self.pending) == _TWO and _excludes(*self.pending):
            self.pending = self.pending[1:]  # "phần trả lời của Bộ trưởng Bộ Nông nghiệp, Chủ tịch Quốc hội A"
        if self.respective and len(self.pending) > 1:
            for post in self.pending:
                post.siblings = list(self.pending)
            first, *self.paired = self.pending
            self.bind(person, first, "prenominal")
        else:
            for post in self.pending:
                self.head(person, post)
            self.shared = [post for post in self.pending if post.plural or heads_list]
            self.taken = list(self.pending)
        self.pending = []

    def _closes_list(self, post: Post) -> bool:
        """Whether 'và' stands right before *post*, which 'kiêm' does not part from those before it."""
        return self.chunks.word_before(post) == AND

    def head(self, person: Person, post: Post, mode: str = "prenominal") -> None:
        """Bind a post that heads a list; behind 'đã bầu …' in the sentence before, those on the list are the elected."""
        before = self.before if post.plural and not self.acts else None
        if before is not None and self.verbs.elects(before) and self.verbs.gives(before):
            self.holdings.append(Holding(person, post, self.chunks, "started", mode, act=before))
        else:
            self.bind(person, post, mode)

    def member(self, person: Person, body: Body) -> None:
        """Seat *person* in *body*, on whose roster he stands."""
        role = self.vocabulary.get("role:member")
        if role is None:
            return
        act = self.act
        if act is not None and self.verbs.gives(act):
            self.holdings.append(Holding(person, seat(role, body), self.chunks, "started", "roster", act=act))
        else:
            self.holdings.append(Holding(person, seat(role, body), self.chunks, "current", "roster"))

    def share_back(self, post: Post) -> None:
        """'Bà A và ông B, đại biểu HĐND huyện': names joined by 'và' share a post where none has one of his own."""
        if len(self.bare) < 2 or self.bare[-1] is not self.appositive:
            return
        held = {id(h.person) for h in self.holdings if h.post is not post}
        if any(id(p) in held for p in self.bare):
            self.bare = []
            return
        for person in self.bare[:-1]:
            self.bind(person, post, "shared")

    def ask(self) -> None:
        """Note that somebody is asked to decide: what he is asked has not happened, and who asks is not whom it concerns."""
        self.end_phrase()
        self.asked, self.hold = True, False
        if self.act is not None and self.act.governed:
            self.act.closed = True

    def end_phrase(self) -> None:
        """End what runs from name to post: the words between say something else."""
        self.appositive = None
        self.pending, self.shared, self.bare = [], [], []


def _excludes(first: Post, second: Post) -> bool:
    """Whether no minister holds the second post: that of who leads the state, the government or the National Assembly."""
    if first.role is None or second.role is None or first.role.id not in _MINISTERS or first.status or second.status:
        return False
    heads = second.body is not None and second.body.head is not None and second.body.head.id == _ASSEMBLY
    return second.role.id in _HEADS or (second.role.id == _CHAIR and heads)


def seat(role: Concept, body: Body) -> Post:
    """Make a seat that only the body's name shows: no words of the text say the role."""
    return Post(body.start, body.end, role=role, role_name=role.vi, role_end=body.start, body=body, span=body.span, body_span=body.span)
