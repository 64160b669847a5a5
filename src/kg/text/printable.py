"""Text of strangers, made safe for a terminal."""

__all__ = ["printable"]

_PICTURES = 0x2400
_KEPT = "\t\n"
_SHOWN = {
    **{code: chr(_PICTURES + code) for code in range(0x20) if chr(code) not in _KEPT},
    0x7F: "\u2421",
    **dict.fromkeys(range(0x80, 0xA0), "\ufffd"),
    # Marks that turn the reading order, with which one name can be dressed as another.
    **dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)], "\ufffd"),
}


def printable(text: str) -> str:
    r"""Show control characters as pictures, so that no article can move the cursor or rename the window of its reader.

    Line ends and tabs stay.

    >>> printable("q\x1b]0;x\x07a\n")
    'q␛]0;x␇a\n'
    """
    return text.translate(_SHOWN)
