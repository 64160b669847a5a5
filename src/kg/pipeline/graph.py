"""A built folder, opened to be asked."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self

from kg.errors import StoreError
from kg.pipeline.folder import GRAPH, RUN, STORE, check_ended, check_format, read_run
from kg.pipeline.sources import ArticleSource
from kg.store import Answer, Store

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from kg.ask import Question, Table
    from kg.pipeline.report import Report
    from kg.pipeline.showing import Shown

__all__ = ["Graph", "open"]


class Graph:
    """What :func:`open` gives: the store of a built folder, read-only, and ways out of it. A context manager."""

    def __init__(self, folder: Path, run: dict[str, Any], store: Store) -> None:
        self.folder, self.store = folder, store
        self._run = run
        self.report: Report | None = None
        """What a build did; ``None`` where the folder was only opened."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    @property
    def base(self) -> str:
        """Where the IRIs of its things live."""
        return str(self._run["base"])

    @property
    def vocabulary(self) -> str:
        """Hash of the words that the articles were read with."""
        return str(self._run["vocabulary"]["sha256"])

    @property
    def words(self) -> tuple[Path, ...]:
        """The user's own vocabulary files that the articles were read with."""
        return tuple(Path(file) for file in self._run["vocabulary"]["files"])

    @property
    def decisions(self) -> tuple[Path, ...]:
        """The files with what people decided that it was built with."""
        return tuple(Path(file) for file in self._run.get("decisions", {}).get("files", ()))

    @property
    def article_set(self) -> str:
        """Hash of the articles and their facts."""
        return str(self._run["article_set"])

    @property
    def documents(self) -> tuple[ArticleSource, ...]:
        """The articles that it was built from, in order."""
        return tuple(ArticleSource(**known) for known in self._run["documents"])

    def led(self, iri: str) -> str:
        """Follow an IRI that was printed before some article was taken out; anything else stays as it is."""
        return str(self._run.get("retired", {}).get(iri.strip(), iri))

    def query(self, sparql: str) -> Answer:
        """Answer SPARQL 1.1 over the union of all graphs; see :meth:`kg.store.Engine.query`."""
        return self.store.query(sparql)

    def ask(self, question: str, /, *, evidence: bool = False, no: bool = False, **parameters: str | int | datetime.date) -> "Table":
        """Ask one of the named questions: ``graph.ask("who-holds", organization="UBND tỉnh", day=date(2020, 2, 24))``.

        A thing is given by its name or its IRI, a day as a date, as ``2020-02-24``, or as a month or a year.

        Args:
            question: Its name.
            evidence: Add article, quote and offsets to each row, which is repeated for each source.
            no: Give also what is known not to be so, with the answer ``no``.
            parameters: Values by parameter.

        Raises:
            QuestionError: if there is no such question, or a parameter does not fit.
        """
        from kg.ask import ask
        from kg.ask import question as one

        told = {name: value.isoformat() if isinstance(value, datetime.date) else str(value) for name, value in parameters.items()}
        given = {name: self.led(value) for name, value in told.items()}
        return ask(self.store, one(self.questions(), question), given, evidence=evidence, no=no)

    def view(self, what: str | None = None, *, lang: str = "vi", full_text: bool = False, height: int = 640) -> "Shown":
        """Give the page of everything, or of what bears the name *what*; Jupyter shows it, and ``.write(path)`` keeps it."""
        from kg.pipeline.showing import show

        return show(self.folder, what, lang=lang, full_text=full_text, height=height)

    def _repr_html_(self) -> str:
        from html import escape

        facts = ", ".join(f"{kind} {number}" for kind, number in self._run["facts"].items())
        rows = (("folder", str(self.folder)), ("articles", str(len(self.documents))), ("facts", facts))
        return "<table>" + "".join(f"<tr><th>{name}</th><td>{escape(value)}</td></tr>" for name, value in rows) + "</table>"

    @staticmethod
    def questions() -> "dict[str, Question]":
        """Give the named questions that can be asked."""
        from kg.ask import questions
        from kg.ontology import ontology_path

        return questions(ontology_path() / "questions")

    def export(self, format: str, out: str | Path | BinaryIO, *, excel: bool = False, mapping: Mapping[str, str] | None = None) -> None:
        """Write everything for other tools; see :func:`kg.export.export`."""
        from kg.export import export
        from kg.pipeline.exporting import about

        export(self.store, format, Path(out) if isinstance(out, str) else out, about=about(self), excel=excel, mapping=mapping)

    def to_networkx(self) -> "nx.MultiDiGraph[str]":
        """Give persons, posts, bodies and congresses by IRI, with the lines that the page draws between them."""
        import networkx as nx

        from kg.pipeline.columns import shown
        from kg.view.evidence import Evidence
        from kg.view.graph import graph_of, keys_of
        from kg.view.listing import statements

        data = shown(self.store)
        found = statements(data, Evidence(data, None))
        names = {key: iri for iri, key in keys_of(data, found).items()}
        named: nx.MultiDiGraph[str] = nx.relabel_nodes(graph_of(data, found), names)
        return named

    def to_rdflib(self) -> "rdflib.Dataset":
        """Give everything as an rdflib dataset whose default graph is the union of all; loads ``graph.nq`` into memory."""
        import rdflib

        dataset = rdflib.Dataset(default_union=True)
        dataset.parse(self.folder / GRAPH, format="nquads")
        return dataset


def open(folder: str | Path = "out") -> Graph:
    """Open a built folder to ask it.

    Raises:
        StoreError: if ``kg build`` did not write it, was ended while it wrote, or was of a version with another format.
    """
    folder = Path(folder)
    check_ended(folder)
    run = read_run(folder)
    check_format(folder, run)
    store = Store.open(folder / STORE, read_only=True)
    if store.is_stale(run["article_set"]):
        raise StoreError(f"{folder}: the store is not of the articles in {RUN}, for the last run did not end; build again")
    return Graph(folder, run, store)
