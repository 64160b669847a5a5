"""Fill the page's template: escape everything, hash what may run, and let nothing else run.

Styles and scripts are the files of ``page/css`` and ``page/js``, joined in the order of :data:`STYLES` and :data:`SCRIPTS`.
"""

import base64
import gzip
import hashlib
import json
import re
from functools import lru_cache, partial
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.ontology import ontology_version
from kg.version import __version__
from kg.view.words import plain_text, say

__all__ = ["MAP_SCRIPTS", "MAP_STYLES", "SCRIPTS", "STYLES", "as_json", "render", "render_map", "safe_url", "shared"]

STYLES = ("base", "head", "stage", "legend", "filters", "panel", "tables", "phone", "print")
MAP_STYLES = (*STYLES, "map")
_FIRST = ("help", "state", "hiding")
_SHARED = ("shapes", "hits", "renderer", "search", "panel", "path", "report", "ego", "keys", "days", "time", "files")
_LAST = ("tools", "start")
SCRIPTS = (*_FIRST, "data", "near", "filters", *_SHARED, "bars", "far", "fold", "stage", "cards", "pictures", *_LAST)
_MAP = (
    "map-data",
    "map-filter",
    "map-lanes",
    "map-scene",
    "map-names",
    "map-chosen",
    "map-svg",
    "map-hits",
    "map-stage",
    "map-heads",
    "map-panel",
    "map-table",
)
MAP_SCRIPTS = (*_FIRST, *_SHARED, *_MAP, *_LAST)

_ESCAPES = {letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
_ENDING = re.compile(f"[{''.join(_ESCAPES)}]")
_COMMENT = re.compile(r"^\s*//.*\n?", re.MULTILINE)
_BLOCK = re.compile(r"/\*.*?\*/", re.DOTALL)
_CSS_SPACE = re.compile(r" ?([{;,>]|:(?= )|}) ?")
_JS_SPACE = re.compile(  # strings, templates and regular expressions as they are; no blanks around operators
    r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|/(?![/*\s])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[gmu]*)"""
    r"""| ?(=>|[=!<>]==?|&&|\|\||[-+*=<>?:;,{}()|]) ?"""
)


def as_json(value: object) -> Markup:
    """Write *value* as JSON that cannot leave its script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return Markup(_ENDING.sub(lambda found: _ESCAPES[found[0]], text))  # every character that could end the element is escaped


def safe_url(url: str | None) -> str | None:
    """Give *url* if a reader may be led there: http or https with a host, and no user name; else ``None``.

    >>> safe_url("https://example.org/bai-1"), safe_url("javascript:alert(1)"), safe_url("data:text/html,x")
    ('https://example.org/bai-1', None, None)
    """
    if not url or url != plain_text(url) or any(letter.isspace() for letter in url):
        return None
    try:
        parts = urlsplit(url)
        whole = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return None
    return url if whole else None


def render(page: dict[str, Any], told: dict[str, Any], library: str) -> str:
    """Give the whole page. Two scripts run, the library and ours, each known by its hash; styles likewise.

    The library is packed, and made a script by ours: the file is half as large, and the policy still knows the library by its hash.
    A page of a site takes both from the site's own files instead, and may take nothing from anywhere else.
    """
    return _filled("page", {**page, "drawn": "graph"}, told, library=library)


def render_map(page: dict[str, Any], told: dict[str, Any], columns: dict[str, Any]) -> str:
    """Give the page of a map (:mod:`kg.view.large`): one script, and the columns of the graph packed."""
    packed = _pack(json.dumps(columns, ensure_ascii=False, separators=(",", ":"), allow_nan=False), _COLUMNS)
    return _filled("map", {**page, "drawn": "map", "columns": Markup(packed)}, told)


def _filled(bundle: str, page: dict[str, Any], told: dict[str, Any], library: str = "") -> str:
    """Fill the template *bundle*, which has a script and a style sheet of the same name."""
    alone, words = page["outside"].assets is None, page["outside"].vocabulary
    script, sheet = _script(bundle), _sheet(bundle)
    style = (sheet if alone else "") + page["colours"]
    running = " ".join(_hash(text) for text in (library, script) if text) if alone else "'self'"
    code = {
        "bundle": bundle,
        "style": Markup(style),
        "script": Markup(script),
        "library": Markup(_packed(library)) if alone and library else "",
        "policy": _policy(running, ("" if alone else "'self' ") + _hash(style)),
        "made_by": f"officegraph {__version__}; ontology {ontology_version()}" + (f"; vocabulary {words[:12]}" if words else ""),
        "data": as_json(told),
    }  # our own files
    return _environment().get_template(f"{bundle}.html").render(page, **code)


def _script(bundle: str) -> str:
    return f'(function(){{"use strict";\n{_joined("js", SCRIPTS if bundle == "page" else MAP_SCRIPTS)}\n}})();'


def _sheet(bundle: str) -> str:
    return _joined("css", STYLES if bundle == "page" else MAP_STYLES)


def shared(library: str) -> dict[str, str]:
    """Give the files that all pages of a site share, by name: the library, our scripts, our styles."""
    files = {"vis-network.js": library}
    for bundle in ("page", "map"):
        files |= {f"{bundle}.js": _script(bundle), f"{bundle}.css": _sheet(bundle)}
    for text in files.values():
        if "</" in text and re.search(r"</(script|style)", text, re.IGNORECASE):
            raise AssertionError("a bundled file would end its own element")
    return files


def _policy(scripts: str, styles: str) -> str:
    """Write the policy of a page: these scripts and styles, pictures of its own, and nothing else."""
    rest = "img-src data: blob:; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; script-src {scripts}; style-src {styles}; {rest}"


def _pack(text: str, level: int) -> str:
    """Pack *text* with gzip, as letters; without a time in it, so that the bytes stay the same."""
    return base64.b64encode(gzip.compress(text.encode(), level, mtime=0)).decode()


_LIBRARY, _COLUMNS = 9, 6
"""How hard to pack: a library once a process; the columns of each map, where three quarters of the time would save a fiftieth."""

_packed = lru_cache(maxsize=2)(partial(_pack, level=_LIBRARY))


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@lru_cache(maxsize=4)
def _joined(folder: str, names: tuple[str, ...]) -> str:
    """Join the files of *folder*, without comments and indentation: they are for the reader of the files."""
    root = resources.files("kg.view").joinpath("page", folder)
    text = "\n".join(root.joinpath(f"{name}.{folder}").read_text(encoding="utf-8") for name in names)
    text = _BLOCK.sub("", text) if folder == "css" else _COMMENT.sub("", text)
    text = re.sub(r"\n\s+", "\n", text.replace("\r\n", "\n"))
    return _CSS_SPACE.sub(r"\1", text) if folder == "css" else _JS_SPACE.sub(lambda found: found[1] or found[2], text)


@lru_cache(maxsize=1)
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("kg.view", "page"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals |= {"say": say, "plain_text": plain_text}
    return environment
