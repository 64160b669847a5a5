"""What a mark does to a clause: brackets hold what is said in passing, a semicolon ends what was said of a name, a full stop all of it."""

from kg.extract.clause import Clause
from kg.extract.items import Mark, Post, Trigger
from kg.extract.subjects import heads_part

__all__ = ["read_mark"]


def read_mark(clause: Clause, index: int, mark: Mark, depth: int) -> int:
    """Read *mark*, the item at *index*, *depth* brackets deep; give how deep it is behind it."""
    if mark.mark == "(":
        depth += 1
    elif mark.mark == ")":
        depth = max(0, depth - 1)
        if clause.kin_return is not None:
            clause.group, clause.kin_return, clause.after_kin = clause.kin_return, None, False  # "bà A (cháu ông B) làm …"
    elif mark.mark == '"' and clause.around.before_break(index) and clause.act is not None:
        clause.act.closed = True  # '"… giáng chức", Bộ trưởng A nói'
    elif mark.mark == '"':
        clause.hold = clause.past = False  # what is said in a quotation is of its own time
    elif mark.mark == ";":
        clause.asked = False
        if not isinstance(clause.around.next(index), Post) or heads_part(clause.chunks, index + 1):
            clause.appositive = None
            clause.past = False
        act = clause.act
        done = act is not None and not act.waiting and (act.governed or clause.verbs.is_intransitive(act))
        given = act is not None and (act.governed or bool(act.waiting and act.objects))
        next_verb = given and isinstance(clause.around.next(index), Trigger)
        if act is not None and (done or next_verb or (act.counts and not act.objects)):
            act.closed = True
        clause.pending = []
    elif mark.mark in ".…?!":
        clause.end_phrase()
        if clause.act is not None:
            clause.act.closed = True
    return depth
