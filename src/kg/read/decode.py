"""From bytes to text: UTF-8, with or without a mark at its beginning, and nothing else.

A wrong guess of an encoding puts wrong letters into names and moves every offset, so nothing is guessed and nothing is replaced:
what is not UTF-8 is named with its line and left out.
"""

import codecs
import re
import unicodedata

from kg.errors import InputError

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "check", "decode", "too_big"]

MAX_CHARACTERS = 5_000_000
"""Longest text that is read as one article, in code points."""

MAX_BYTES = 4 * MAX_CHARACTERS + 3
"""A file of more bytes holds more characters in any case, so it is not even opened."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

_BAD = re.compile("[\0\ud800-\udfff]")


def decode(data: bytes, where: str, *, line: int | None = None) -> str:
    """Decode *data*, which stands at *where*.

    Args:
        data: A whole file, or one line of a file.
        where: The file's name, for messages.
        line: Number of the line that *data* is; ``None`` if it is a whole file.

    Raises:
        InputError: for another encoding or a NUL byte, with the line.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            raise InputError(where, f"this is {name}, not UTF-8", f"convert it: iconv -f {name} -t UTF-8")
    nul = data.find(b"\0")
    if nul >= 0:
        raise InputError(_at(where, data, nul, line), "a NUL byte, so this is no text", "remove it or leave the file out")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        seen = f"byte 0x{data[error.start]:02x} is not UTF-8"
        raise InputError(_at(where, data, error.start, line), seen, "save the text as UTF-8") from error
    return text.removeprefix("\ufeff")


def check(text: str, where: str) -> str:
    """Give *text* in NFC with ``\\n`` line ends, after making sure that an article can be read from it.

    Raises:
        InputError: if it is blank, longer than :data:`MAX_CHARACTERS`, or has a character that no file can hold.
    """
    if len(text) > MAX_CHARACTERS:
        raise too_big(where, f"{len(text):,} characters")
    bad = _BAD.search(text)
    if bad:
        name = "a NUL" if bad[0] == "\0" else "half a surrogate pair"
        raise InputError(where, f"{name} at character {bad.start()}, so this is no text", "remove it or leave the article out")
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise InputError(where, "no text in it", "give it a text or leave it out")
    return text


def too_big(where: str, size: str) -> InputError:
    """Say that something of *size* is more than one article."""
    return InputError(where, f"{size} are more than one article (limit: {MAX_CHARACTERS:,} characters)", "split it, or use JSON Lines")


def _at(where: str, data: bytes, offset: int, line: int | None) -> str:
    line = line or data.count(b"\n", 0, offset) + 1
    return f"{where}:{line}"
