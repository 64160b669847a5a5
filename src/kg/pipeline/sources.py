"""What stays known of an article when its text is no longer at hand: the metadata and the hash of the text."""

from typing import NamedTuple

from kg.model.entities import Source

__all__ = ["ArticleSource"]


class ArticleSource(NamedTuple):
    """An article as ``run.json`` remembers it; a :class:`kg.model.entities.Source`."""

    id: str
    sha256: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    publisher: str | None = None
    licence: str | None = None
    home_province: str | None = None
    path: str | None = None

    @classmethod
    def of(cls, source: Source) -> "ArticleSource":
        """Take over what *source* knows, without its text."""
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
        )

    def known(self) -> dict[str, str]:
        """Give the fields that have a value, for JSON."""
        return {name: value for name, value in self._asdict().items() if value is not None}
