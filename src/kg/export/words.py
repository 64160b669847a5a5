"""Our own words in exports, in both languages; those of the world come from the ontology."""

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

__all__ = ["word"]


@lru_cache(maxsize=1)
def _words() -> Mapping[str, Mapping[str, str]]:
    found: Mapping[str, Mapping[str, str]] = json.loads((files("kg.export") / "words.json").read_text(encoding="utf-8"))
    return found


def word(key: str, language: str = "vi") -> str:
    """Give the words of *key* in *language* (``vi`` or ``en``)."""
    return _words()[key][language]
