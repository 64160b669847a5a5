"""From the facts of many articles to who is who and who held what: each step in its own module, in one order."""

from collections.abc import Iterable

from kg.model.decisions import NONE, Decisions
from kg.model.entities import Resolved
from kg.model.keys import article_set, facts_hash
from kg.model.words import Words
from kg.resolve.acts import acts
from kg.resolve.blocks import Memo
from kg.resolve.citations import citations
from kg.resolve.congresses import attendances, congresses, results, targets
from kg.resolve.decided import named, placed, taken_out
from kg.resolve.exclusion import bounded
from kg.resolve.gather import Article, Gathered
from kg.resolve.heirs import heirs
from kg.resolve.lives import lives, within
from kg.resolve.memberships import memberships
from kg.resolve.organizations import organizations, posts
from kg.resolve.persons import persons
from kg.resolve.profiles import profiles
from kg.resolve.seats import handed_on

__all__ = ["resolve"]


def resolve(articles: Iterable[Article], vocabulary: Words, decisions: Decisions = NONE, memo: Memo | None = None) -> Resolved:
    """Say what *articles* say together. Pure: the result depends on the set of articles and the vocabulary only, not on any order.

    Args:
        articles: One for each document; ids must be unique.
        vocabulary: Knows which bodies are unique, what is one body, and how many seats a post has.
        decisions: What people decided of persons; what they decided of facts is done before.
        memo: What is known of blocks of names from a run before; it changes nothing but the time.
    """
    gathered = Gathered(articles, vocabulary)
    bodies, changes = lives(gathered, organizations(gathered))
    by_key = {body.key: body for body in bodies}
    decided = placed(decisions, gathered)
    found, judgements = persons(profiles(gathered, by_key, heirs(changes)), gathered.names, decided.judgements, memo)
    people = named(found, decided.pins)
    person_of = {mention: person.key for person in people for mention in person.mentions}
    done = acts(gathered, person_of)
    held = congresses(gathered)
    cited = citations(gathered, held.of)
    seats = posts(gathered, by_key)
    single = [post.key for post in seats if post.seats == "one" and not by_key[post.organization].is_open]
    alone = bounded(memberships(gathered, person_of, done), by_key, vocabulary)
    return Resolved(
        article_set=article_set(
            [
                *((one.document.id, one.document.sha256, facts_hash(one.facts)) for one in gathered.articles),
                *([("", "decisions", decisions.hash)] if decisions.hash else []),
            ]
        ),
        persons=people,
        organizations=bodies,
        posts=seats,
        memberships=within(handed_on(alone, single, {person.key: person.name for person in people}), by_key, changes),
        events=done.events,
        congresses=held.congresses,
        attendances=attendances(gathered, person_of, held.of),
        results=results(gathered, held.of),
        targets=targets(gathered, held.of, cited.of),
        cited=cited.cited,
        judgements=judgements,
        unplaced=decided.unplaced,
        suppressed=taken_out(people, decided.suppressed),
        changes=changes,
    )
