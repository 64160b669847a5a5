"""A document: one article, its text, and where it comes from."""

import hashlib
import unicodedata
from functools import cached_property

from pydantic import Field, field_validator

from kg.model.base import PartialDate, Value
from kg.text.copies import sketch

__all__ = ["Document"]


class Document(Value):
    """One article (``kg:Document``). Offsets everywhere count code points of :attr:`text`, which is NFC with ``\\n`` line ends."""

    id: str = Field(min_length=1, description="The record's id, else the sidecar's, else the file's stem.")
    text: str = Field(min_length=1, description="The whole article, the title (if it is printed there) included.")
    title: str | None = None
    date: PartialDate | None = Field(None, description="Publication date, no more precise than known. Never the start of an office.")
    url: str | None = None
    publisher: str | None = None
    licence: str | None = Field(None, description="Licence of the text; without one, quotes are kept short.")
    home_province: str | None = Field(None, description="The province that the publisher calls 'tỉnh'; a name as printed on maps.")
    path: str | None = Field(None, description="The file it was read from; for messages only.")

    @field_validator("text")
    @classmethod
    def _nfc(cls, text: str) -> str:
        return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))

    @cached_property
    def sha256(self) -> str:
        """SHA-256 of the text, in hexadecimal; decides whether an article has changed."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def sketch(self) -> str:
        """What tells copies of the text; see :mod:`kg.text.copies`."""
        return sketch(self.text)
