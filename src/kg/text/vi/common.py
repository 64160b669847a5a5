"""The few words that the text layer itself must know: 'và', level words, the family names that nine in ten bear."""

__all__ = ["AND", "CITY", "COMMON_FAMILIES", "MIDDLE_NAMES", "NO_NAMES", "OF", "PLACE_OPENINGS", "PROVINCE", "STANDING"]

AND = "và"
"""Joins names and posts; ``&`` is read as it."""

OF = "của"
"""Links a body to the one it belongs to; printed names leave it out."""

PROVINCE, CITY = "tỉnh", "thành phố"
"""Level words that are printed with a province or a central city where the text gives only its name."""

STANDING = "Thường trực"
"""Makes a deputy the first among them; the role without it is the same person's, told short."""

MIDDLE_NAMES = frozenset(("văn", "thị"))
"""Folded; behind a family name they show that a name begins there."""

COMMON_FAMILIES = frozenset("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý".split())
"""Folded; about nine in ten Vietnamese bear one of them (reference shares of 2005)."""

NO_NAMES = frozenset("ảnh cũng hiện khi nguồn sau sáng sắp theo trong trước từ".split())
"""Words that begin the next sentence behind an abbreviation ('TP. Ảnh: …'): alone they name no place."""

PLACE_OPENINGS = frozenset("buôn chư cư đak đăk đắk đạ ea ia kon krông lắk mường nậm phình sìn sốp tủa".split())
"""Syllables that begin names of places in the highlands, and of no person: 'Đăk Glei', 'Krông Nô', 'Mường La'."""
