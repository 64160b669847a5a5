"""The letters of Vietnamese: where the tone mark of an open syllable stands, and what a letter is without its marks."""

__all__ = ["PLAIN", "TONES"]

TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
"""One place for the tone mark: hoà → hòa, uỷ → ủy; quý stays, since its u belongs to the onset."""

PLAIN = str.maketrans(
    {
        plain: base
        for base, marked in {
            "a": "àáảãạăằắẳẵặâầấẩẫậ", "e": "èéẻẽẹêềếểễệ", "i": "ìíỉĩị", "o": "òóỏõọôồốổỗộơờớởỡợ",
            "u": "ùúủũụưừứửữự", "y": "ỳýỷỹỵ", "d": "đ",
        }.items()
        for plain in marked
    }
)  # fmt: skip
"""For ``str.translate``: letters without marks."""
