"""Write pages of a built folder: of everything, of one thing, of what a query answers, or a whole site."""

from collections.abc import Sequence
from pathlib import Path

from kg.errors import QuestionError
from kg.model.licences import may_be_shown
from kg.pipeline.columns import shown
from kg.pipeline.finding import answered_by, called
from kg.pipeline.folder import PAGE
from kg.pipeline.graph import Graph, open
from kg.pipeline.sources import ArticleSource, texts_of
from kg.view import Pages, write_site
from kg.view.shell import Outside
from kg.view.writer import is_map

__all__ = ["site", "title_of", "view"]


def title_of(sources: Sequence[ArticleSource]) -> str:
    """Give the title of a page: that of its only article, else the name of the program."""
    if len(sources) != 1:
        return "officegraph"
    return sources[0].title or sources[0].id


def view(
    folder: str | Path = "out",
    page: str | Path | None = None,
    *,
    what: str | None = None,
    to: str | None = None,
    query: str | None = None,
    full_text: bool = False,
    lang: str = "vi",
    indexable: bool = False,
) -> Path:
    """Write one page of the built *folder* and give its path.

    Articles are quoted from their files; of one that has changed or gone since, the page shows the words of the evidence alone.

    Args:
        folder: What ``kg build`` wrote.
        page: The file to write; ``None`` is the folder's own page for everything, else a name of its own in the working directory.
        what: The name or the IRI of what the page shall be about.
        to: The name or the IRI of something else: the page shows the shortest connections between the two.
        query: A SELECT; the page is about the IRIs in its rows.
        full_text: Show whole texts, whatever their licence says.
        lang: The language that the page opens in.
        indexable: Whether search engines may list the page.

    Raises:
        QuestionError: if nothing bears the name, or nothing that is found can be shown.
    """
    with open(folder) as graph:
        named = [called(graph.store, graph.led(one)) for one in (what, to) if one]
        about = named or (answered_by(graph.store, query) if query else [])
        pages = _pages(graph, full_text, lang, everything=not (about or what or query))
        focus = pages.connection(named[0], named[1]) if what and to else pages.focus(about)
        if about and not focus.about:
            raise QuestionError(f"{about[0]}: nothing here has this IRI; 'kg ask' names what there is")
        if focus.view == "connection" and not pages.statements(focus):
            raise QuestionError(f"nothing here connects {what!r} with {to!r}")
        path = Path(page) if page is not None else Path(f"{_slug(focus.about)}.html") if about else Path(folder) / PAGE
        network = pages.network(focus, title=title_of(graph.documents), outside=Outside(indexable=indexable))
        beside = path.with_name(f".{path.name}.new")
        try:
            network.write_html(str(beside))
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    return path


def site(folder: str | Path, out: str | Path, *, full_text: bool = False, lang: str = "vi", indexable: bool = False) -> Path:
    """Write a linked set of pages of the built *folder* into the folder *out*, and give the path of the first.

    Raises:
        StoreError: if *out* holds other files.
    """
    with open(folder) as graph:
        write_site(_pages(graph, full_text, lang), Path(out), title=title_of(graph.documents), indexable=indexable)
    return Path(out) / PAGE


def _pages(graph: Graph, full_text: bool, lang: str, *, everything: bool = False) -> Pages:
    data = shown(graph.store, is_map if everything else None)
    texts = {} if data.brief else texts_of(graph.documents)  # where no sentence is shown, no article is opened
    whole = {one.id: texts[one.id] for one in graph.documents if one.id in texts and (full_text or may_be_shown(one.licence))}
    return Pages(data, lang=lang, full_text=whole, texts=texts, vocabulary=graph.vocabulary, whole=everything)


def _slug(about: Sequence[str]) -> str:
    """Name a page after what it is about: the last part of its IRI, as far as a file may be called so."""
    if len(about) > 2:
        return "selection"
    return "--".join(_safe(iri) for iri in about)


def _safe(iri: str) -> str:
    last = iri.rsplit("/", 1)[-1]
    return "".join(letter if letter.isascii() and (letter.isalnum() or letter in "-_.") else "-" for letter in last)[:80]
