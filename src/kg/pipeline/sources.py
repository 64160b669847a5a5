"""What stays known of an article when its text is no longer at hand: the metadata, the hash of the text, and where to find it again."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from kg.model.document import Document
from kg.model.entities import Source
from kg.read import read

__all__ = ["ArticleSource", "documents_of", "texts_of"]


class ArticleSource(NamedTuple):
    """An article as ``run.json`` remembers it; a :class:`kg.model.entities.Source`."""

    id: str
    sha256: str = ""
    """Empty where facts were brought without their article."""
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    licence: str | None = None
    home_province: str | None = None
    path: str | None = None
    sketch: str = ""
    withheld: bool = False
    """Whether the text must not be shown, for it names a person who was taken out."""

    @classmethod
    def of(cls, source: Source) -> "ArticleSource":
        """Take over what *source* knows, without its text."""
        if isinstance(source, cls):
            return source  # it knows whether it is withheld
        return cls(
            source.id,
            source.sha256,
            source.title,
            source.date,
            source.url,
            source.publisher,
            source.licence,
            source.home_province,
            getattr(source, "path", None),
            source.sketch,
        )

    def known(self) -> dict[str, str]:
        """Give the fields that have a value, for JSON."""
        return {name: value for name, value in self._asdict().items() if value not in (None, "", False)}

    @property
    def file(self) -> str | None:
        """The file that it was read from, without a line number; ``None`` for standard input."""
        name, _, line = (self.path or "-").rpartition(":")
        file = name if name and line.isdecimal() else self.path or "-"
        return None if file == "-" else file


def documents_of(sources: Iterable[ArticleSource]) -> dict[str, Document]:
    """Read *sources* again, by id; those that have changed or gone since are left out."""
    sources = list(sources)
    wanted = {source.id: source.sha256 for source in sources}
    files = dict.fromkeys(source.file for source in sources if source.file and Path(source.file).is_file())
    found: dict[str, Document] = {}
    for file in files:
        for item in read([file] if file else []):
            if isinstance(item, Document) and wanted.get(item.id) == item.sha256:
                found[item.id] = item
    return found


def texts_of(sources: Iterable[ArticleSource]) -> dict[str, str]:
    """Read the texts of *sources* again, by id; those that have changed or gone since, or are withheld, are left out."""
    return {id: document.text for id, document in documents_of(source for source in sources if not source.withheld).items()}
