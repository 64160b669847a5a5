"""The page to review on: unsure pairs and doubtful facts with their evidence, and a ready line for each verdict. No scripts, no network."""

import base64
import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.model.facts import Fact
from kg.model.mentions import Mention, RoleMention
from kg.model.words import Words
from kg.review.items import FactItem, PairItem

__all__ = ["page_of"]

_APART = ("id", "document", "evidence", "kind", "start", "end")
_ANY = "2000-01-01"
_OPEN = "YYYY-MM-DD"
"""Stands in a line until somebody fills it in; no build takes it for a day."""


def page_of(
    pairs: Sequence[PairItem],
    facts: Sequence[FactItem],
    words: Words,
    *,
    lang: str = "vi",
    by: str | None = None,
    on: str | None = None,
    limit: int = 0,
) -> str:
    """Give the whole page; everything that an article says is escaped.

    Args:
        pairs: Unsure pairs, the likeliest first.
        facts: Facts of low grade.
        words: The vocabulary, for the names of features.
        lang: ``vi`` or ``en``.
        by: Who decides, for the lines; ``None`` leaves it to be filled in.
        on: On which day; ``None`` leaves it to be filled in.
        limit: How many of each are shown; 0 shows all.
    """
    environment = _environment()
    assert environment.loader is not None
    style = environment.loader.get_source(environment, "page.css")[0].replace("\r\n", "\n")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    shown_pairs, shown_facts = pairs[: limit or None], facts[: limit or None]

    def label(code: str) -> str:
        concept = words.get(code)
        return (concept.en if lang == "en" and concept.en else concept.vi) if concept else code

    def ready(item: PairItem | FactItem, verdict: str) -> str:
        line = item.decided(verdict, by or "…", on or _ANY)
        return line.model_copy(update={} if on else {"on": _OPEN}).model_dump_json(exclude_none=True)

    return environment.get_template("page.html").render(
        pairs=shown_pairs,
        facts=shown_facts,
        shown_pairs=len(shown_pairs),
        all_pairs=len(pairs),
        shown_facts=len(shown_facts),
        all_facts=len(facts),
        label=label,
        told=_told,
        ready=ready,
        lang=lang,
        word=_words(lang),
        style=Markup(style),  # our own file
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )


def _told(fact: Fact) -> list[tuple[str, str]]:
    """Give the fields of a fact that say something, in words."""
    found = []
    for name in type(fact).model_fields:
        value = getattr(fact, name)
        if name not in _APART and value not in (None, "", (), False):
            found.append((name, value.name if isinstance(value, Mention | RoleMention) else str(value)))
    return found


def _words(lang: str) -> dict[str, str]:
    table = json.loads((files("kg.review") / "page" / "words.json").read_text(encoding="utf-8"))
    return {key: by_lang[lang] for key, by_lang in table.items()}


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("kg.review", "page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
