"""Write a page: read, state, choose, draw, and one file that needs nothing else."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from kg.store.engine import Engine
from kg.view.colours import branches
from kg.view.evidence import Evidence
from kg.view.filters import filters
from kg.view.focus import Chosen, Focus, chosen, focus_of
from kg.view.graph import keys_of, level_of
from kg.view.index import Index
from kg.view.large import LARGE, MOST_PROVEN, LargePage, atlas_of
from kg.view.listing import statements
from kg.view.network import PageNetwork
from kg.view.reading import read, unhindered
from kg.view.shell import Outside, page
from kg.view.statements import Statement
from kg.view.things import Data
from kg.view.views import counts, draw, title_of
from kg.view.words import LANGUAGES, Label, same

__all__ = ["Pages", "is_map", "write_page"]


class Pages:
    """Everything that is in an engine, or was read from one, stated once, from which pages are made.

    With *whole* only the page of everything will be made: if it is a map of too many statements to show their sentences,
    these are not read.
    """

    def __init__(
        self,
        engine: Engine | Data,
        *,
        lang: str = "vi",
        full_text: Mapping[str, str] | None = None,
        texts: Mapping[str, str] | None = None,
        vocabulary: str = "",
        whole: bool = False,
    ) -> None:
        self.vocabulary = vocabulary
        self.lang = lang if lang in LANGUAGES else "vi"
        self.full_text = dict(full_text or {})
        with unhindered():
            data = engine if isinstance(engine, Data) else read(engine, is_map if whole else None)
            counts = {short: len(iris) for short, iris in data.classes.items()}
            self.data = data._replace(brief=True) if whole and is_map(counts) else data
            self.found = Index(statements(self.data, Evidence(self.data, None)))
            self._evidence = Evidence(self.data, dict(texts or {}) | self.full_text)

    def focus(self, iris: list[str]) -> Focus:
        """Choose the view of *iris*; see :func:`kg.view.focus.focus_of`. Without any it is the article, if there is only one, or all."""
        if iris:
            return focus_of(self.data, iris)
        documents = self.data.classes.get("kg:Document", ())
        return Focus("article", documents) if len(documents) == 1 else Focus("overview")

    def connection(self, one: str, other: str) -> Focus:
        """Give the page of the shortest connections between two things (IRIs); its statements may be none."""
        return Focus("connection", (one, other))

    def statements(self, focus: Focus) -> list[Statement]:
        """Give the statements that the page of *focus* shows; of their proofs only the places."""
        return chosen(self.data, self.found, focus).statements

    def network(self, focus: Focus, *, title: str | None = None, outside: Outside | None = None) -> PageNetwork | LargePage:
        """Make the page of *focus*; *title* is that of an overview, *outside* is how it hangs together with other pages.

        Everything, or a selection, of more than :data:`kg.view.large.LARGE` people, bodies and congresses is drawn as a map.
        """
        with unhindered():
            return self._network(focus, title, (outside or Outside())._replace(vocabulary=self.vocabulary))

    def _network(self, focus: Focus, title: str | None, outside: Outside) -> PageNetwork | LargePage:
        mine = chosen(self.data, self.found, focus)
        if not self.data.brief:
            mine = mine._replace(statements=[self._quoted(one) for one in mine.statements])
        named = title_of(self.data, focus)
        called = named or same(title or "officegraph")
        if focus.view in ("overview", "selection") and len({iri for one in mine.statements for iri in one.about}) > LARGE:
            keys = keys_of(self.data, mine.statements, None if focus.view == "overview" else (), posts=False)
            if len(keys) > LARGE:
                return self._large(focus, mine, keys, called, outside)
        drawing = draw(self.data, focus, mine)
        return page(self.data, focus, mine, drawing, title=called, lang=self.lang, full_text=self.full_text, outside=outside)

    def _quoted(self, one: Statement) -> Statement:
        """Give the statement with the words of its proofs, which are looked up for what a page shows and for nothing else."""
        return one._replace(proofs=self._evidence.proofs([proof.claim for proof in one.proofs])) if one.proofs else one

    def _large(self, focus: Focus, mine: Chosen, keys: Mapping[str, str], called: Label, outside: Outside) -> LargePage:
        hides = filters(self.data, (level_of(self.data.things[iri]) for iri in keys), mine.statements)
        atlas = atlas_of(self.data, keys, mine.statements, outside.page_of, hides.sources)
        used = branches(self.data, (dot.branch for dot in atlas.dots))
        told = counts(self.data, focus, Counter(dot.kind for dot in atlas.dots), mine.statements)
        return LargePage(atlas, title=called, lang=self.lang, branches=used, hides=hides, summary=told, outside=outside)


_ONE_EACH = (
    *("org:Membership", "kg:PersonnelEvent", "kg:Congress", "kg:Attendance", "kg:ElectionResult", "kg:Target", "kg:CitedDocument"),
    *("kg:PersonAttributeClaim", "kg:PortfolioClaim", "kg:BodyEventClaim"),
)
"""Classes of things that are a statement each."""


def is_map(counts: Mapping[str, int]) -> bool:
    """Say whether the page of everything is surely a map of so many statements that it leaves out their sentences."""
    things = counts.get("foaf:Person", 0) + counts.get("kg:Congress", 0)
    return things > LARGE and counts.get("kg:Document", 0) != 1 and sum(counts.get(short, 0) for short in _ONE_EACH) > MOST_PROVEN


def write_page(
    engine: Engine | Data,
    out: Path,
    *,
    title: str,
    lang: str = "vi",
    full_text: Mapping[str, str] | None = None,
    texts: Mapping[str, str] | None = None,
    about: tuple[str, ...] = (),
    indexable: bool = False,
    vocabulary: str = "",
) -> None:
    """Write a page of *engine* to the file *out*: one HTML file, the same bytes for the same data.

    Args:
        engine: A store, anything else that answers SPARQL, or what was read from one.
        out: The file to write; its folder exists.
        title: What the page is called if it is about everything; a page about one thing bears its name.
        lang: The language that the page opens in, ``vi`` or ``en``; readers can switch.
        full_text: Articles to show whole, by document id. Only where their licence, or the user, allows it.
        texts: Articles to quote from, at most 300 characters around a span. Without its text a statement shows its quotes alone.
        about: IRIs of what the page is about: a person, a body, a congress, an article has a view of its own. Empty: everything.
        indexable: Whether search engines may list the page.
        vocabulary: Hash of the words that the articles were read with, for the page to tell; empty leaves it untold.
    """
    pages = Pages(engine, lang=lang, full_text=full_text, texts=texts, vocabulary=vocabulary, whole=not about)
    network = pages.network(pages.focus(list(about)), title=title, outside=Outside(indexable=indexable))
    network.write_html(str(out))
