"""Bind posts to persons: one pass over the items of a sentence, left to right, no back-tracking.

A post behind a name (comma, dash, bracket between) is an appositive of it; a post before a name belongs to it; a post behind a verb is
governed by the verb. Anything that the grammar does not know ends an appositive: what is not bound is not said.
"""

from kg.extract.chunks import Chunks, DateItem
from kg.extract.clause import Clause, seat
from kg.extract.holdings import Act, Holding
from kg.extract.items import Body, Item, Mark, Other, Person, Post, Trigger, WordItem
from kg.extract.marks import read_mark
from kg.extract.nameless import is_staff
from kg.extract.subjects import is_affair, is_unknown, other_clause, subjects_of, take_object
from kg.ontology import Vocabulary
from kg.text.vi.patterns import ONE

__all__ = ["attach"]


def attach(
    vocabulary: Vocabulary, chunks: Chunks, subjects: list[Person] | None = None, before: Act | None = None
) -> tuple[list[Holding], list[Act]]:
    """Bind the posts in *chunks* to persons.

    *subjects* are those of the sentence before, for sentences that begin with a verb; *before* is its last act, for lists of the elected.
    """
    attacher = _Attacher(vocabulary, chunks, subjects or [])
    attacher.clause.before = before
    return attacher.run(), attacher.clause.acts


class _Attacher:
    def __init__(self, vocabulary: Vocabulary, chunks: Chunks, subjects: list[Person]) -> None:
        self.vocabulary, self.chunks = vocabulary, chunks
        self.clause = Clause(vocabulary, chunks, subjects)
        self.verbs, self.around = self.clause.verbs, self.clause.around
        self.depth = 0

    def run(self) -> list[Holding]:
        for index, item in enumerate(self.chunks.items):
            match item:  # the commonest first
                case Other():
                    self._other(item)
                case Mark():
                    self.depth = read_mark(self.clause, index, item, self.depth)
                case WordItem():
                    self._word(index, item)
                case Post():
                    self._post(index, item)
                case Body():
                    self._body(index, item)
                case Person():
                    self._person(index, item)
                case Trigger():
                    self._trigger(index, item)
                case DateItem():
                    self._date(index, item)
        self.clause.late()
        for act in self.clause.acts:
            act.date = None if act.spoken_of else act.date or self.clause.date
        return self.clause.holdings

    def _date(self, index: int, item: DateItem) -> None:
        self.clause.date = item.span
        over = self.around.closes_range(index)
        if over is None:
            return
        self.clause.past = over
        last = self.clause.holdings[-1] if self.clause.holdings else None
        if over and self.depth and last is not None and last.status == "current" and self.around.ends_at(last.post, index):
            last.status, last.past = "former", True  # "Phó Chủ tịch UBND tỉnh (từ tháng 5-2012 đến tháng 8-2015)"
            self.clause.past = False

    def _person(self, index: int, person: Person) -> None:
        clause, act = self.clause, self.clause.act
        prenominal = bool(clause.pending) and self.around.reaches(clause.pending, index)
        if prenominal and self.around.of_another_post(clause.pending, index, self.chunks.word_before(clause.pending[0])):
            clause.pending, prenominal = [], False
        clause.leave_frame(isinstance(self.around.previous(index), Mark), self.depth)
        if act is not None and not act.closed and self.verbs.succeeds(act) and act.predecessor is None and not prenominal:
            clause.succeed(act, person)
            return
        joined = bool(clause.group) and self.around.joined(index, inside=self.depth > 0) and not clause.after_kin
        if clause.after_kin:
            clause.bare, clause.after_kin = [], False
        take_object(clause, act, person, index, joined=joined)
        clause.group = [*clause.group, person] if joined else [person]
        clause.hold = clause.join = False
        if not joined:
            clause.shared, clause.bare = [], []
        if prenominal:
            previous = self.around.previous(index)
            clause.take_pending(person, heads_list=isinstance(previous, Mark) and previous.mark == ":")
        elif joined and clause.taken and self.around.touches_person(index):
            for post in clause.taken:
                clause.bind(person, post, "shared")
        elif joined and clause.paired:
            clause.bind(person, clause.paired.pop(0), "prenominal")
        elif joined and clause.shared:
            for post in clause.shared:
                clause.head(person, post, "shared")
        elif clause.roster is not None:
            clause.member(person, clause.roster)
        clause.pending = []
        clause.bare.append(person)
        clause.appositive = person

    def _begins_anew(self, index: int) -> bool:
        pending = self.clause.pending
        return bool(pending) and self.around.begins_anew(pending, index, self.chunks.word_before(pending[0]))

    def _post(self, index: int, post: Post) -> None:
        clause, act = self.clause, self.clause.act
        if self.around.goes_on_title(index):
            return  # "Trưởng đoàn đại biểu Quân sự cấp cao"
        if act is not None and act.persons and not act.closed and act.effect != "ends" and self.around.comes_from(index):
            clause.leave(act, post)
            return
        if self.around.agent(index) or clause.unnamed or self.around.are_many(index):
            clause.unnamed = False
            return
        if self.around.collective(index) or (self.chunks.word_before(post) == ONE and self.around.of_nobody(index)):
            return clause.end_phrase()
        adjacent = self.around.adjacent(index)
        if clause.appositive is not None and not adjacent and not clause.hold and not other_clause(clause, index, post):
            previous = self.around.previous(index)
            touching = isinstance(previous, Person) and previous.end == post.start
            if touching and act is not None and not act.closed and act.objects and self.verbs.gives(act):
                clause.govern(act, post)
            else:
                clause.bind(clause.appositive, post, "appositive")
                if not self.depth:
                    clause.share_back(post)
        elif adjacent or (clause.pending and self.around.before_person(index)):
            anew = self._begins_anew(index) and (adjacent or is_staff(clause.pending[-1]))
            clause.pending = [post] if anew else [*clause.pending, post]
            clause.appositive = None
            if clause.hold and clause.past and clause.pending[0].status == "status:former" and not clause.pending[0].modifiers:
                clause.recall()  # "Trong thời gian giữ các cương vị A, B, bà C"
        elif act is not None and not act.closed:
            if self.around.of_something(index):
                return clause.end_phrase()  # "trở thành người học trò của Chủ tịch nước A"
            if act.governed or act.waiting or act.objects or not self.around.behind_comma(index):
                clause.govern(act, post)  # not so in "sau khi bà A bị bãi nhiệm, Trưởng ban Nội chính …"
        elif clause.hold and clause.group and not self.around.belongs(index):
            subjects = clause.succeeding[0].subjects if clause.succeeding is not None else clause.group
            for person in subjects or clause.group:
                clause.bind(person, post, "state")
        else:
            clause.wait(post)

    def _trigger(self, index: int, trigger: Trigger) -> None:
        clause = self.clause
        if self.verbs.wraps(trigger):
            clause.end_phrase()
            return
        if self.verbs.continues(trigger) and self.around.only_verb(index) and clause.before is None:
            clause.hold, clause.act, clause.appositive = True, None, None
            return  # "ông A tiếp tục đảm nhiệm Phó Trưởng ban": he holds it, and nothing new is told
        before = clause.act
        subjects = subjects_of(clause, index, trigger)
        act = Act(trigger, subjects, negated=trigger.negated or clause.negated, serial=len(clause.acts))
        clause.kin_return = None
        act.of_another = not subjects and self.around.is_of_another(index, [])
        act.event, act.effect = self.verbs.reads(trigger)
        act.moves, act.nominates = self.verbs.moves(trigger), self.verbs.nominates(trigger)
        act.future, act.actor, act.date = clause.future or clause.asked, clause.last_body, clause.date
        act.spoken_of = is_affair([token.folded for token in self.chunks.sentence.tokens[: trigger.start]])
        clause.asked = False
        alone = self.verbs.leaves_by_itself(trigger)
        if alone:
            pass  # "bắt tạm giam ba người trong vụ tám người tử vong": the objects of another verb have not died
        elif before is not None and self.verbs.joins_on(before, act):
            self.verbs.merge(before, act)
        elif before is not None and before.objects and not before.closed and not act.trigger.passive:
            act.objects = list(before.objects)
        clause.act = act
        clause.acts.append(act)
        clause.appositive, clause.hold = None, False
        clause.join = self._ends_in(trigger, "join") or self.verbs.joins(trigger)
        clause.pending, clause.shared, clause.roster = [], [], None

    def _ends_in(self, item: Item, cls: str) -> bool:
        """Whether the last words of *item* are a grammar word of *cls* ('chỉ định *tham gia*')."""
        words = self.chunks.words
        return any((found := words.word(k, cls)) is not None and found[0] == item.end for k in range(item.start, item.end))

    def _body(self, index: int, body: Body) -> None:
        clause, act = self.clause, self.clause.act
        if self.depth and act is None:
            return  # "ông A (Sở Y tế), Phó Giám đốc"
        clause.last_body, following = body, self.around.next(index)
        if isinstance(following, WordItem) and following.cls == "roster":
            clause.join = False
            return
        if act is not None and not act.closed and not self.around.of_something(index):
            agency = body.head is not None and body.head.get("branch") != "branch:party"
            charge = self.vocabulary.get("role:in-charge") if agency and not act.governed and self.verbs.puts_in_charge(act) else None
            member = self.vocabulary.get("role:member") if clause.join and self.verbs.has_members(body) else None
            role = charge or member
            if role is not None:
                clause.govern(act, seat(role, body))
                return
        clause.end_phrase()

    def _word(self, index: int, word: WordItem) -> None:
        clause = self.clause
        match word.cls:
            case "hold":
                self._hold(index, word)
            case "join":
                clause.join, clause.appositive = True, None
            case "past" | "now":
                clause.past = word.cls == "past"
                if clause.past and self._ends_in(word, "hold"):
                    self._hold(index, word)
            case "during" | "before":
                clause.frame = word.cls
            case "future":
                clause.future = True
            case "ask":
                clause.ask()
            case "not":
                clause.negated = True
            case "respective":
                clause.respective = True
            case "kin":
                clause.kin_return, clause.after_kin = list(clause.group), True
                clause.hold, clause.appositive = False, None
            case "says":
                clause.end_phrase()
                clause.group, clause.hold, clause.frame = [], False, ""
                if clause.act is not None:
                    clause.act.closed = True
            case "roster":
                self._roster(index)
            case "for":
                clause.appositive = None
            case "led":
                clause.led = self.around.led(index)
                clause.act = None if clause.led is not None else clause.act
            case "count" if clause.act is not None and not clause.act.objects and not clause.act.governed:
                clause.act.counts = True
            case _ if not self.around.is_glue(word):
                clause.end_phrase()

    def _roster(self, index: int) -> None:
        """'Ban Thường vụ gồm: ông A, ông B': the names behind it are seated in the body before it."""
        if self.clause.pending:
            return  # "Các Phó Chủ tịch gồm các ông: A, B"
        act = self.clause.act
        if act is not None and act.effect == "ends" and not act.governed and not act.objects and self.around.lists_persons(index):
            act.subjects, act.lists = [], True  # "những người đã từ trần gồm: ông A, …"
            return
        previous = self.around.previous(index)
        body = previous if isinstance(previous, Body) else self.clause.last_body
        if body is not None and self.verbs.has_members(body) and self.around.lists_persons(index):
            self.clause.roster = body

    def _hold(self, index: int, word: WordItem) -> None:
        clause = self.clause
        if self.around.nobody(index) or (clause.after_kin and self.around.of_kin(index)):
            clause.end_phrase()
            clause.hold, clause.act, clause.unnamed = False, None, True
            return  # "những người làm giám đốc", "do chồng mình là giám đốc"
        if is_unknown(self.chunks, index):
            clause.end_phrase()
            clause.hold, clause.act, clause.group = False, None, []
            return  # "quyết định cho Bun giữ chức", "cử cán bộ làm tham tán": whom the grammar does not know
        status = word.concept.get("status") if word.concept is not None else None
        during = clause.frame == "during"
        clause.past = status == "status:former" or during or (clause.past and status != "status:current")
        waiting = clause.pending or (clause.act is not None and clause.act.waiting)
        if waiting and clause.appositive is None and self.around.lists_persons(index):
            clause.recall()
            return  # "ba Phó Bí thư là: ông A, ông B"
        clause.appositive = None
        if clause.kin_return is not None and isinstance(self.around.previous(index), Mark):
            clause.group, clause.kin_return = clause.kin_return, None  # "ông A, con trai ông B, hiện là …"
        act = clause.act
        if act is None or act.closed or during or (act.governed and not clause.join):
            clause.hold, clause.act = True, None

    def _other(self, other: Other) -> None:
        clause = self.clause
        if self.depth:
            return
        clause.end_phrase()
        if clause.act is not None and clause.act.governed:
            clause.act.closed = True
        if not (clause.hold and clause.past) and (other.end - other.start > 2 or not clause.hold):
            clause.hold = False
