"""What must hold for every set of articles: no order, nothing lost, nobody who cannot be."""

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model.decisions import Decisions, PairVerdict, Place
from kg.model.facts import FactBase, PersonnelEvent
from kg.rdf.iris import Iris
from kg.resolve import Article, resolve
from kg.resolve.gather import Gathered
from kg.resolve.judge import contradiction
from kg.resolve.organizations import organizations
from kg.resolve.profiles import profiles
from rdf.words import small_vocabulary
from resolve.telling import act, article, board, born, committee, holding, office, resolved

_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
_DATES = st.sampled_from([None, "--02-24", "1995", "2019-12", "2020", "2020-02-24", "2020-02-25", "2020-03", "2021-07-01"])
_NAMES = st.sampled_from(["Mai Quốc Thược", "MAI QUỐC THƯỢC", "Lê Thị Hòa", "Lê Thị Hoà"])
_ROLES = st.sampled_from(["role:chair", "role:deputy-chair", "role:member", "role:chief-of-office"])
_BODIES = st.sampled_from(
    [
        None,
        committee(None),
        committee("Hà Nam"),
        committee("Ninh Thuận"),
        office("Hà Nam"),
        office(None),
        board("Ban Chấp hành Trung ương Đảng", "body:central-committee"),
    ]
)


@st.composite
def _fact(draw: st.DrawFn, document: str, name: str) -> FactBase:
    kind = draw(st.sampled_from(["holding", "act", "birth"]))
    if kind == "birth":
        return born(document, name, draw(st.sampled_from(["1950", "1975-04", "không rõ"])))
    role, body, date = draw(_ROLES), draw(_BODIES), draw(_DATES)
    if kind == "act":
        return act(document, name, role, body, draw(st.sampled_from(["starts", "ends", "both", "confirms", "none"])), date=date)
    return holding(document, name, role, body, status=draw(st.sampled_from(["current", "former", "acting"])), date=date)


@st.composite
def _articles(draw: st.DrawFn) -> list[Article]:
    found = []
    for number in range(draw(st.integers(1, 6))):
        document, name = f"bài-{number}", draw(_NAMES)
        facts = draw(st.lists(_fact(document, name), min_size=1, max_size=4))
        found.append(article(*facts, published=draw(_DATES.filter(lambda date: date != "--02-24"))))
    return found


@_CALM
@given(_articles(), st.randoms(use_true_random=False))
def test_no_order_changes_anything(articles: list[Article], random: object) -> None:
    """Neither that of the articles nor, for persons and bodies, that of the facts in one."""
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random

    assert resolved(*articles) == resolved(*shuffled)


@_CALM
@given(_articles())
def test_nobody_is_someone_who_cannot_be(articles: list[Article]) -> None:
    """No cluster holds a pair that no one person can be, and each mention is one person's."""
    gathered = Gathered(articles, small_vocabulary())
    by_mention = {one.mention: one for one in profiles(gathered, {body.key: body for body in organizations(gathered)}, {})}
    found = resolved(*articles)

    for person in found.persons:
        cluster = [by_mention[mention] for mention in person.mentions]
        assert all(contradiction(a, b) is None for a in cluster for b in cluster if a.mention != b.mention)
    assert Counter(list(by_mention)) == Counter(mention for person in found.persons for mention in person.mentions)


@_CALM
@given(_articles())
def test_consolidation_loses_no_fact(articles: list[Article]) -> None:
    """Every holding is in a membership, every act in an event, and an act with an effect in a membership too."""
    found = resolved(*articles)
    in_memberships = {fact for one in found.memberships for fact in one.derived_from}
    in_events = {fact for one in found.events for fact in one.derived_from}

    for fact in (fact for one in articles for fact in one.facts):
        assert (fact.id in in_memberships) == (fact.kind == "membership" or getattr(fact, "effect", "none") != "none")  # type: ignore[attr-defined]
        assert (fact.id in in_events) == isinstance(fact, PersonnelEvent)


@_CALM
@given(_articles())
def test_bounds_are_in_order(articles: list[Article]) -> None:
    """Earliest is not after latest; nothing starts after it surely ended."""
    for one in resolved(*articles).memberships:
        for bounds in (one.attested, one.start, one.end):
            assert _in_order(bounds.earliest, bounds.latest), one
        assert _in_order(one.start.earliest, one.end.latest), one


def _in_order(first: str | None, last: str | None) -> bool:
    return first is None or last is None or first <= last


@st.composite
def _decided(draw: st.DrawFn) -> tuple[list[Article], Decisions]:
    articles = draw(_articles())
    gathered = Gathered(articles, small_vocabulary())
    mentions = sorted(gathered.names)
    places = [Place(document=one.document, start=one.start, end=one.end) for one in mentions]
    if len(places) < 2:
        return articles, Decisions()
    pair = st.lists(st.sampled_from(places), min_size=2, max_size=2, unique_by=lambda place: (place.document, place.start))
    verdicts = st.tuples(st.sampled_from(["same", "different", "unsure"]), pair, st.integers(1, 9))
    made = draw(st.lists(verdicts, max_size=5))
    told = ({"verdict": verdict, "a": a, "b": b, "by": "x", "on": f"2026-03-0{day}"} for verdict, (a, b), day in made)
    lines = (PairVerdict.model_validate(one) for one in told)
    return articles, Decisions(pairs=tuple(lines))


@_CALM
@given(_decided(), st.randoms(use_true_random=False))
def test_no_order_changes_anything_with_decisions_either(decided: tuple[list[Article], Decisions], random: object) -> None:
    """And no person holds a pair of which the latest human verdict is 'different'."""
    articles, decisions = decided
    shuffled = list(articles)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    found = resolve(articles, small_vocabulary(), decisions)
    latest = {frozenset((one.a, one.b)): one.verdict for one in decisions.pairs}
    person_of = {(mention.document, mention.start): person.key for person in found.persons for mention in person.mentions}

    assert found == resolve(shuffled, small_vocabulary(), decisions)
    for pair, verdict in latest.items():
        a, b = ((place.document, place.start) for place in pair)
        assert verdict != "different" or person_of[a] != person_of[b]
        assert verdict != "same" or person_of[a] == person_of[b] or "different" in latest.values()


class _Memo(dict[str, str]):
    """Blocks that are known; counts those that were not."""

    learnt = 0

    def recall(self, key: str) -> str | None:
        return self.get(key)

    def remember(self, key: str, told: str) -> None:
        self.learnt += 1
        self[key] = told


@settings(_CALM, max_examples=40)
@given(_decided(), st.data())
def test_what_is_known_of_blocks_changes_nothing(decided: tuple[list[Article], Decisions], data: st.DataObject) -> None:
    """With articles and decisions that come and go, and one memory for all of it; what was judged once is not judged again."""
    articles, decisions = decided
    memo = _Memo()
    for _ in range(2):
        some = data.draw(st.lists(st.sampled_from(articles), unique_by=lambda one: one.document.id))
        held = Decisions(pairs=tuple(one for one in decisions.pairs if data.draw(st.booleans())))
        found = resolve(some, small_vocabulary(), held, memo)
        assert resolve(some, small_vocabulary(), held) == found
        learnt = memo.learnt
        assert resolve(some[::-1], small_vocabulary(), held, memo) == found
        assert learnt == memo.learnt


@_CALM
@given(_decided())
def test_every_iri_that_a_mention_gives_leads_to_one_person(decided: tuple[list[Article], Decisions]) -> None:
    """The one who holds the mention; no two persons have one IRI."""
    found = resolve(decided[0], small_vocabulary(), decided[1])
    iris = Iris()
    own = iris.persons(found.persons)
    leading = Counter(iri for person in found.persons for iri in iris.leading_to(person))

    assert len(found.persons) == len(set(own.values()))
    assert {1} >= set(leading.values())
    assert all(own[person.key] in iris.leading_to(person) for person in found.persons)
