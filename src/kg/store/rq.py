"""Files of SPARQL with a header: lines that begin with ``#+`` are YAML, the rest is the query.

One reader for questions, checks and rules, so that a header is written one way.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kg.errors import OntologyError

__all__ = ["RqFile", "read_rq"]


class RqFile(NamedTuple):
    """A query file: *name* is its stem, *text* is the whole file, header included (to SPARQL it is a comment)."""

    name: str
    header: Mapping[str, Any]
    text: str

    def words(self, field: str) -> dict[str, str]:
        """Give a text of the header by language; a plain text is Vietnamese and English at once.

        Raises:
            OntologyError: If the header lacks it.
        """
        value = self.header.get(field)
        if isinstance(value, str):
            return {"vi": value, "en": value}
        if isinstance(value, dict) and {"vi", "en"} <= value.keys():
            return {language: str(text) for language, text in value.items()}
        raise OntologyError(f"{self.name}.rq: the header has no {field!r}; write it as {field}: {{vi: …, en: …}}")


def read_rq(path: Path) -> RqFile:
    """Read one query file.

    Raises:
        OntologyError: If it cannot be read, or its header is no YAML mapping.
    """
    import yaml

    try:
        text = path.read_text(encoding="utf-8")
        header = yaml.safe_load("\n".join(line[2:].removeprefix(" ") for line in text.splitlines() if line.startswith("#+")))
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path}: cannot be read ({error}); write it in UTF-8") from error
    except yaml.YAMLError as error:
        raise OntologyError(f"{path}: the lines with #+ are no YAML ({' '.join(str(error).split())[:160]})") from error
    if not isinstance(header, dict):
        raise OntologyError(f"{path}: there is no header; begin the file with lines like '#+ title: …'")
    return RqFile(path.stem, header, text)
