"""What resolving and mapping ask of a document, whoever read it."""

from typing import Protocol

__all__ = ["Source"]


class Source(Protocol):
    """What resolving and mapping need to know of a document; :class:`kg.model.document.Document` is one."""

    @property
    def id(self) -> str:
        """Its id, unique in a set of articles."""

    @property
    def sha256(self) -> str:
        """Hash of its text."""

    @property
    def sketch(self) -> str:
        """What tells copies of its text, of :func:`kg.text.copies.sketch`; empty if the text was never at hand."""

    @property
    def title(self) -> str | None:
        """Its title."""

    @property
    def date(self) -> str | None:
        """When it was published, as a partial date."""

    @property
    def url(self) -> str | None:
        """Where it was found."""

    @property
    def publisher(self) -> str | None:
        """Who published it."""

    @property
    def licence(self) -> str | None:
        """Licence of its text."""

    @property
    def home_province(self) -> str | None:
        """The province that its publisher calls 'tỉnh'."""
