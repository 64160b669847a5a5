"""Print how many organisations of the corpus get an English name, and why the others get none: ``python tests/bench/bench_english.py``."""

import sys
from collections import Counter
from pathlib import Path

import click

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.bench_extract import documents
from capabilities import shared
from kg.extract import Extractor
from kg.model.facts import Fact
from kg.model.mentions import OrganizationMention
from kg.ontology import Vocabulary, load_vocabulary
from kg.resolve.english import english_name

__all__ = ["main"]


def why_none(mention: OrganizationMention, vocabulary: Vocabulary) -> str:
    """Say why *mention* gets no English name."""
    kind = vocabulary.get(mention.type) if mention.type else None
    if kind is None:
        return "its kind is not in the vocabulary"
    if kind.en is None:
        return "its kind has no English label"
    if mention.scope == "other":
        return "foreign, private or religious"
    if mention.proper:
        return "a name of its own"
    if mention.parent is not None:
        return f"the body it is in: {why_none(mention.parent, vocabulary)}"
    return "its place or its field has no English label"


def organizations(fact: Fact) -> list[OrganizationMention]:
    """Give the organisations of a fact."""
    return [value for _, value in fact if isinstance(value, OrganizationMention)]


@click.command()
@click.option("--articles", default=1500, show_default=True)
def main(articles: int) -> None:
    """Count distinct names over the first ARTICLES."""
    vocabulary = load_vocabulary()
    folder = shared()
    if folder is None:
        raise click.UsageError("the shared test material is not beside the project")
    extractor = Extractor(vocabulary)
    seen: dict[tuple[str, str | None], OrganizationMention] = {}
    for document in documents(folder / "corpus" / "news_6000.jsonl.gz", articles):
        for fact in extractor.extract(document):
            for mention in organizations(fact):
                seen.setdefault((mention.name, mention.type), mention)
    named = sum(english_name(mention, vocabulary) is not None for mention in seen.values())
    reasons = Counter(why_none(mention, vocabulary) for mention in seen.values() if english_name(mention, vocabulary) is None)
    sys.stdout.write(f"{articles} articles, {len(seen)} organisations by name and kind\n")
    sys.stdout.write(f"  {named / len(seen):6.1%}  an English name composed of their parts\n")
    for reason, number in reasons.most_common(8):
        sys.stdout.write(f"  {number / len(seen):6.1%}  {reason}\n")


if __name__ == "__main__":
    main()
