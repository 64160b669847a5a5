"""From the facts of many articles to who is who and who held what: each step in its own module, in one order."""

from collections.abc import Iterable, Sequence

from kg.model.entities import Resolved
from kg.model.judgements import Judgement
from kg.model.keys import article_set, facts_hash
from kg.model.words import Words
from kg.resolve.acts import acts
from kg.resolve.citations import citations
from kg.resolve.congresses import attendances, congresses, results, targets
from kg.resolve.exclusion import bounded
from kg.resolve.gather import Article, Gathered
from kg.resolve.memberships import memberships
from kg.resolve.organizations import organizations, posts
from kg.resolve.persons import persons
from kg.resolve.profiles import profiles

__all__ = ["resolve"]


def resolve(articles: Iterable[Article], vocabulary: Words, decided: Sequence[Judgement] = ()) -> Resolved:
    """Say what *articles* say together. Pure: the result depends on the set of articles and the vocabulary only, not on any order.

    Args:
        articles: One for each document; ids must be unique.
        vocabulary: Knows which bodies are unique, what is one body, and how many seats a post has.
        decided: What humans judged of pairs of mentions, the latest last.
    """
    gathered = Gathered(articles, vocabulary)
    bodies = organizations(gathered)
    by_key = {body.key: body for body in bodies}
    people, judgements = persons(profiles(gathered, by_key), gathered.names, decided)
    person_of = {mention: person.key for person in people for mention in person.mentions}
    done = acts(gathered, person_of)
    held = congresses(gathered)
    cited = citations(gathered, held.of)
    return Resolved(
        article_set=article_set((one.document.id, one.document.sha256, facts_hash(one.facts)) for one in gathered.articles),
        persons=people,
        organizations=bodies,
        posts=posts(gathered, by_key),
        memberships=bounded(memberships(gathered, person_of, done), by_key, vocabulary),
        events=done.events,
        congresses=held.congresses,
        attendances=attendances(gathered, person_of, held.of),
        results=results(gathered, held.of),
        targets=targets(gathered, held.of, cited.of),
        cited=cited.cited,
        judgements=judgements,
    )
