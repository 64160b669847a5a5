"""Fill the page's template: escape everything, hash what may run, and let nothing else run.

Styles and scripts are the files of ``page/css`` and ``page/js``, joined in the order of :data:`STYLES` and :data:`SCRIPTS`.
"""

import base64
import hashlib
import json
import re
from functools import lru_cache
from importlib import resources
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.view.words import plain_text, say

__all__ = ["SCRIPTS", "STYLES", "as_json", "render", "safe_url"]

STYLES = ("base", "head", "stage", "legend", "panel", "tables", "phone", "print")
SCRIPTS = ("data", "state", "filters", "shapes", "stage", "search", "panel", "keys", "time", "pictures", "tools", "start")

_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
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
    return Markup(text.translate(_ESCAPES))  # every character that could end the element is escaped


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


def render(page: dict[str, Any], graph: dict[str, Any], library: str) -> str:
    """Give the whole page. Two scripts run, the library and ours, each known by its hash; styles likewise."""
    style = _joined("css", STYLES) + page["colours"]
    script = f'(function(){{"use strict";\n{_joined("js", SCRIPTS)}\n}})();'
    for text in (library, script, style):
        if "</" in text and re.search(r"</(script|style)", text, re.IGNORECASE):
            raise AssertionError("a bundled file would end its own element")
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(library)} {_hash(script)}",
            f"style-src {_hash(style)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    code = {"style": Markup(style), "library": Markup(library), "script": Markup(script)}  # our own files
    data = as_json(page["data"] | graph)
    return _environment().get_template("page.html").render(page, policy=policy, data=data, **code)


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@lru_cache(maxsize=2)
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
