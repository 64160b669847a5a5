"""Which texts a datatype of XML Schema allows, as regular expressions that every SPARQL engine reads.

``sh:datatype`` also asks whether the text fits the type: 30 February is no day. Types that are not listed have any text.
"""

__all__ = ["well_formed"]

_XSD = "http://www.w3.org/2001/XMLSchema#"
_ZONE = r"(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)?"
_LEAP = r"([0-9]*[0-9][0-9](0[48]|[2468][048]|[13579][26])|[0-9]*([02468][048]|[13579][26])00)-02-29"
_DAY = (
    r"-?(([1-9][0-9]{3,}|0[0-9]{3})-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
    rf"|02-(0[1-9]|1[0-9]|2[0-8]))|{_LEAP})"
)
_TIME = r"(([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]+)?|24:00:00(\.0+)?)"
_FORMS = {
    "boolean": r"true|false|1|0",
    "decimal": r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)",
    "double": r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?INF|NaN",
    "date": _DAY + _ZONE,
    "dateTime": f"{_DAY}T{_TIME}{_ZONE}",
    "time": _TIME + _ZONE,
    "gYear": rf"-?([1-9][0-9]{{3,}}|0[0-9]{{3}}){_ZONE}",
    "gYearMonth": rf"-?([1-9][0-9]{{3,}}|0[0-9]{{3}})-(0[1-9]|1[0-2]){_ZONE}",
}
_FORMS["float"] = _FORMS["double"]
_WHOLE: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
} | {
    name: bounds
    for bits, (signed, unsigned) in {8: ("byte", "unsignedByte"), 16: ("short", "unsignedShort"), 32: ("int", "unsignedInt"),
                                     64: ("long", "unsignedLong")}.items()
    for name, bounds in ((signed, (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)), (unsigned, (0, 2**bits - 1)))
}  # fmt: skip


def well_formed(datatype: str, value: str) -> str | None:
    """Give the SPARQL condition that the text of the literal *value* fits *datatype*; ``None`` if any text does.

    >>> well_formed("http://www.w3.org/2001/XMLSchema#boolean", "?v")
    'REGEX(STR(?v), "^(true|false|1|0)$")'
    """
    name = datatype.removeprefix(_XSD) if datatype.startswith(_XSD) else ""
    if name in _FORMS:
        form = _FORMS[name].replace("\\", "\\\\")
        return f'REGEX(STR({value}), "^({form})$")'
    if name not in _WHOLE:
        return None
    least, most = _WHOLE[name]
    parts = [f'REGEX(STR({value}), "^[+-]?[0-9]+$")']
    parts += [f"<{_XSD}integer>(STR({value})) >= {least}"] if least is not None else []
    parts += [f"<{_XSD}integer>(STR({value})) <= {most}"] if most is not None else []
    return " && ".join(parts)
