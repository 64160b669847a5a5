"""Read articles anew that name somebody who was taken out: a built folder has kept nothing of what they say of that person.

Who is that person follows from the whole set of articles, so it must be found out again when the set changes.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.model.document import Document
from kg.pipeline.from_articles import Told
from kg.pipeline.from_facts import facts_of, file_hash
from kg.pipeline.sources import ArticleSource, documents_of
from kg.pipeline.steps import Worked, Workshop
from kg.read import Skip

__all__ = ["read_again"]


def read_again(sources: Sequence[ArticleSource], run: Mapping[str, Any], workshop: Workshop, on_skip: Told | None) -> dict[str, Worked]:
    """Take *sources* through the steps of one article again, by id; those that cannot be read as they were are left out.

    Args:
        sources: Articles with ``withheld``.
        run: The ``run.json`` of their folder.
        workshop: The tools.
        on_skip: Told what is left out.
    """
    if not sources:
        return {}
    known = documents_of(sources)
    found = {one.source.id: one for one in _worked(sources, known, run, workshop)}
    for source in sources:
        if source.id not in found and on_skip is not None:
            seen = "it names a person who was taken out, and cannot be read again as it was"
            on_skip(Skip(source.path or source.id, seen, "what was taken out of it stays out; build again to be sure who that is"))
    return found


def _worked(
    sources: Sequence[ArticleSource], known: Mapping[str, Document], run: Mapping[str, Any], workshop: Workshop
) -> Iterable[Worked]:
    if workshop.vocabulary.hash != run["vocabulary"]["sha256"]:
        return []  # other words, other facts: they would not fit those of the other articles
    if run["options"]["command"] != "map":
        return (workshop.work(document) for document in known.values())
    facts = run["options"]["facts"]
    if file_hash(facts) is None or file_hash(facts) != run["options"].get("facts_sha256"):
        return []
    ids = {source.id for source in sources if source.id in known or not source.sha256}
    return facts_of(Path(facts), ids, known, workshop)
