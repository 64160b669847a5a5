"""Write the page of a built folder again: in another language, in another place, with whole texts."""

from collections.abc import Sequence
from pathlib import Path

from kg.model.licences import may_be_shown
from kg.pipeline.folder import PAGE
from kg.pipeline.graph import open
from kg.pipeline.sources import ArticleSource, texts_of
from kg.view import write_page

__all__ = ["title_of", "view"]


def title_of(sources: Sequence[ArticleSource]) -> str:
    """Give the title of a page: that of its only article, else the name of the program."""
    if len(sources) != 1:
        return "officegraph"
    return sources[0].title or sources[0].id


def view(folder: str | Path = "out", page: str | Path | None = None, *, full_text: bool = False, lang: str = "vi") -> Path:
    """Write the page of the built *folder* to the file *page* (its own page if ``None``), and give its path.

    Articles are quoted from their files; of one that has changed or gone since, the page shows the words of the evidence alone.
    """
    path = Path(page) if page is not None else Path(folder) / PAGE
    with open(folder) as graph:
        texts = texts_of(graph.documents)
        whole = {one.id: texts[one.id] for one in graph.documents if one.id in texts and (full_text or may_be_shown(one.licence))}
        beside = path.with_name(f".{path.name}.new")
        try:
            write_page(graph.store, beside, title=title_of(graph.documents), lang=lang, full_text=whole, texts=texts)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    return path
