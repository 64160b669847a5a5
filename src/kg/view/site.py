"""A linked set of pages: one for everything, and one for each person, body, congress and article, with the files that they share.

It works from a folder on a disk and from any static host: addresses are relative, nothing is fetched from elsewhere.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

from kg.errors import StoreError
from kg.view.focus import Focus
from kg.view.names import name
from kg.view.network import bundle
from kg.view.shell import Outside
from kg.view.template import shared
from kg.view.views import title_of
from kg.view.words import Label, same, say
from kg.view.writer import Pages

__all__ = ["write_site"]

_MARK = "officegraph-site.json"
_ASSETS = "assets"
_FOLDERS = {"foaf:Person": "person", "org:Organization": "organization", "kg:Congress": "congress", "kg:Document": "article"}
_TITLES = {"person": "kind-person", "organization": "kind-organization", "congress": "kind-event", "article": "articles"}
_SAFE = re.compile(r"[a-z0-9][a-z0-9-]{0,80}")


def write_site(pages: Pages, out: Path, *, title: str, indexable: bool = False) -> int:
    """Write all pages into the folder *out* and give their number; an older site there is replaced.

    Memory and time grow with the number of things; each page is made alone, from what was read once.

    Raises:
        StoreError: if *out* holds other files.
    """
    _check(out)
    new = out.with_name(f".{out.name}.new")
    shutil.rmtree(new, ignore_errors=True)
    try:
        count = _write(pages, new, title, indexable)
        if out.exists():
            shutil.rmtree(out)
        new.replace(out)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return count


def _check(out: Path) -> None:
    if out.is_file():
        raise StoreError(f"{out}: this is a file, a site needs a folder; name another place with --site")
    if out.is_dir() and any(out.iterdir()) and not (out / _MARK).is_file():
        raise StoreError(f"{out}: it holds other files, and no site was written here; name an empty or a new folder with --site")


def _write(pages: Pages, folder: Path, title: str, indexable: bool) -> int:
    paths = dict(_paths(pages))
    (folder / _ASSETS).mkdir(parents=True)
    for asset, text in shared(bundle()).items():
        (folder / _ASSETS / asset).write_text(text, encoding="utf-8", newline="\n")
    _one(pages, Focus("overview"), folder / "index.html", Outside(_relative(paths, ""), _ASSETS, indexable, _lists(pages, paths)), title)
    for iri, path in paths.items():
        file = folder / path
        file.parent.mkdir(exist_ok=True)
        _one(pages, pages.focus([iri]), file, Outside(_relative(paths, "../"), f"../{_ASSETS}", indexable, home="../index.html"), title)
    told = {"about": "Pages written by officegraph; kg view --site replaces this folder.", "pages": len(paths) + 1}
    (folder / _MARK).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8", newline="\n")
    return len(paths) + 1


def _one(pages: Pages, focus: Focus, file: Path, outside: Outside, title: str) -> None:
    pages.network(focus, title=title, outside=outside).write_html(str(file))


def _paths(pages: Pages) -> Iterator[tuple[str, str]]:
    """Give a path for everything that has a page; speaking where the IRI is, and the same whatever else there is."""
    for short, folder in _FOLDERS.items():
        for thing in pages.data.of(short):
            last = unquote(thing.iri.rsplit("/", 1)[-1])
            key = last if _SAFE.fullmatch(last) else hashlib.sha256(thing.iri.encode()).hexdigest()[:16]
            yield thing.iri, f"{folder}/{key}.html"


def _relative(paths: dict[str, str], up: str) -> Callable[[str], str | None]:
    return lambda iri: f"{up}{paths[iri]}" if iri in paths else None


def _lists(pages: Pages, paths: dict[str, str]) -> tuple[dict[str, object], ...]:
    """List all pages by kind and name, as plain links: a way in for readers without scripts."""
    listed: dict[str, list[tuple[Label, str]]] = {folder: [] for folder in _FOLDERS.values()}
    for iri, path in paths.items():
        focus = pages.focus([iri])
        listed[path.split("/", 1)[0]].append((title_of(pages.data, focus) or name(pages.data, iri) or same(iri), path))
    return tuple(
        {"title": say(_TITLES[folder]), "pages": sorted(found, key=lambda one: (one[0].vi, one[1]))}
        for folder, found in listed.items()
        if found
    )
