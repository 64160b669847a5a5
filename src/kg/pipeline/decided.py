"""Follow decisions that need the whole set of articles: take persons out, and tell which decisions found nothing to decide."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import cast

from kg.model.decisions import Decisions
from kg.model.document import Document
from kg.model.facts import Fact
from kg.model.mentions import MentionKey
from kg.pipeline.sources import ArticleSource
from kg.pipeline.steps import Worked, Workshop
from kg.resolve import Article, resolve
from kg.review.listing import line_of
from kg.review.suppress import holds_name, names_of, without

__all__ = ["hidden", "missed", "shown"]


def shown(found: Iterable[tuple[Document, tuple[Fact, ...]]], workshop: Workshop) -> Iterator[tuple[Document, tuple[Fact, ...]]]:
    """Give facts without the persons who were taken out; holds all facts in memory."""
    everything = list(found)
    resolved = resolve((Article(document, facts) for document, facts in everything), workshop.vocabulary, workshop.plan.decisions)
    away = frozenset(resolved.suppressed)
    for document, facts in everything:
        yield document, without(facts, away)


def hidden(
    articles: Iterable[Article], texts: Mapping[str, str], away: AbstractSet[MentionKey], workshop: Workshop, reads: Mapping[str, str]
) -> Iterator[Worked]:
    """Map articles again, without the persons mentioned at *away*: neither their facts nor their names, in titles, addresses or texts.

    Args:
        articles: The articles, in order.
        texts: Their texts, as far as they are at hand.
        away: Mentions of persons who were taken out.
        workshop: The mapper.
        reads: By article, the digest that its facts were made from; nothing is kept of one that names such a person.
    """
    for article in articles:
        source = ArticleSource.of(article.document)
        told = cast("tuple[Fact, ...]", article.facts)
        names = names_of(told, away)
        if names:
            source = source._replace(
                title=None if source.title and holds_name(source.title, names) else source.title,
                url=None if source.url and holds_name(source.url, names) else source.url,
                withheld=True,
            )
        worked = workshop.map(source, without(told, away), None if names else texts.get(source.id))
        yield worked if names else worked._replace(read=reads.get(source.id, ""))


def missed(decisions: Decisions, ids: Iterable[str]) -> tuple[str, ...]:
    """Tell the decisions with these *ids* in a line each."""
    by_id = {one.id: one for kind in decisions for one in kind}
    return tuple(line_of(by_id[id]) for id in sorted(set(ids)))
