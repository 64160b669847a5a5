"""What the verbs of the vocabulary do to a membership: effect, direction, voice, and how two of them read together."""

from kg.extract.holdings import Act
from kg.extract.items import Body, Post, Trigger
from kg.ontology import Vocabulary

__all__ = ["Verbs"]

_CONTINUES = "trigger:continue-in-office"
_GIVING = ("starts", "both", "confirms")


def _local(value: str | None) -> str:
    return value.partition(":")[2] if value and ":" in value else (value or "")


class Verbs:
    """Reads triggers by their properties in ``ontology/vocab/events.ttl``; no verb is named here."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def reads(self, trigger: Trigger) -> tuple[str, str]:
        """Give (event type, effect): ``('event:election', 'starts')``."""
        concept = trigger.concept
        if concept is None:
            return "", "none"
        return concept.get("evokes") or "", _local(concept.get("effect"))

    def continues(self, trigger: Trigger) -> bool:
        """'tiếp tục giữ chức': news only where something else in the sentence elects or appoints, or tells of a new term."""
        return trigger.concept is not None and trigger.concept.id == _CONTINUES and not trigger.passive

    def wraps(self, trigger: Trigger) -> bool:
        """'trao quyết định': look inside."""
        return trigger.concept is not None and trigger.concept.get("wraps") == "true"

    def moves(self, trigger: Trigger) -> bool:
        """Whether the old post ends by the same act."""
        return self.reads(trigger)[1] == "both"

    def nominates(self, trigger: Trigger) -> bool:
        """Whether the post may never be held."""
        return self.reads(trigger)[0] == "event:nomination"

    def joins(self, trigger: Trigger) -> bool:
        """Whether the verb may be followed by a body alone, of which the person becomes a member."""
        return trigger.concept is not None and trigger.concept.get("joins") == "true"

    def elects(self, act: Act) -> bool:
        """'tái đắc cử': nobody elects himself, so the person before the verb is the one elected."""
        return act.event in ("event:election", "event:re-election")

    def succeeds(self, act: Act) -> bool:
        """'thay', 'kế nhiệm': the person behind it is the predecessor."""
        return act.event == "event:succession"

    def is_weak(self, trigger: Trigger) -> bool:
        """'dự kiến': a common verb, which needs its person right before it."""
        concept = trigger.concept
        return concept is not None and concept.get("weak") == "true" and concept.get("voice") == "middle"

    def is_intransitive(self, act: Act) -> bool:
        """'nghỉ hưu', 'từ trần', 'trúng cử': the person stands before it; not so in 'Dự kiến ông A giữ chức'."""
        if act.nominates and not act.subjects and self.is_weak(act.trigger):
            return False
        return act.trigger.concept is not None and act.trigger.concept.get("voice") == "middle"

    def leaves_by_itself(self, trigger: Trigger) -> bool:
        """'từ trần', 'tử vong', 'nghỉ hưu': no post and nobody else goes with the verb, so that all hangs on who stands before it."""
        concept = trigger.concept
        return concept is not None and not trigger.passive and self.reads(trigger)[0] in ("event:death", "event:retirement")

    def gives(self, act: Act) -> bool:
        """Whether the act starts a membership."""
        return act.effect in _GIVING and not act.nominates and not act.negated

    def joins_on(self, before: Act, act: Act) -> bool:
        """Whether *act* goes on with the verb before it; not where that one spoke of nobody: 'được giới thiệu, bà A trúng cử'."""
        if before.governed or before.closed or self.succeeds(before):
            return False
        return bool(before.objects or before.subjects or not (before.nominates and before.trigger.passive) or not act.subjects)

    def merge(self, before: Act, act: Act) -> None:
        """Read two verbs in a row as one act: 'điều động, bổ nhiệm', 'giới thiệu để bầu', 'phê chuẩn kết quả miễn nhiệm'."""
        act.objects = list(before.objects)
        act.subjects = before.subjects or act.subjects
        act.trigger.passive = act.trigger.passive or before.trigger.passive
        act.actor = before.actor or act.actor
        act.moves = act.moves or before.moves
        act.negated = act.negated or before.negated
        act.future = act.future or before.future
        if before.nominates:
            act.nominates, act.event = True, before.event
        elif before.effect == "confirms" and act.effect in ("starts", "both"):
            act.event = before.event

    def status_of(self, post: Post) -> str:
        """Status of a post that no verb governs: by its modifiers, else current."""
        return _local(post.status) or "current"

    def status_by(self, act: Act, post: Post) -> str | None:
        """Status of a post that *act* governs; ``None`` where nothing is said to be held."""
        if act.negated:
            return None
        if act.nominates:
            return _local(post.status) if _local(post.status) == "former" else "proposed"
        if act.effect == "ends" and act.event == "event:transfer" and self._object(act) == "none":
            return "proposed" if act.future else "started"  # "nhận nhiệm vụ mới làm Hiệu trưởng"
        if act.effect == "ends":
            return "current" if act.future else "ended"
        if act.effect in _GIVING:
            return "proposed" if act.future else "started"
        own = _local(post.status)
        return own or "current"

    def _object(self, act: Act) -> str:
        return (act.trigger.concept.get("object") if act.trigger.concept is not None else None) or ""

    def puts_in_charge(self, act: Act) -> bool:
        """'giao phụ trách' a body: in charge of it, without the title of its head."""
        concept = act.trigger.concept
        return concept is not None and concept.get("acting") == "true" and act.effect in _GIVING

    def has_members(self, body: Body) -> bool:
        """Whether the vocabulary gives this kind of body a seat of member."""
        if body.head is None or body.head.get("branch") in ("branch:state", "branch:justice", "branch:enterprise"):
            return False
        return any(seat.startswith("role:member=") for seat in body.head.props.get("seat", ()))
