"""Take the pictures of the docs: each view of invented people in light, and its other states on one small sheet.

Run it from the project's folder: ``PYTHONPATH=src:tests python -m view.pictures docs/img``, with the names of views for those alone.
"""

import sys
import tempfile
from base64 import b64decode, b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from capabilities import browser as chromium
from kg.view import Pages
from view.conftest import ARGUMENTS
from view.country import write_map
from view.pages import SAMPLE, article_text, store_of
from view.province import FOCI, province

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["main"]

_SELECTED = {
    "overview": "#sel=organization/o1&ego=organization/o1&steps=2",
    "article": "#sel=person/le-tien-dung-00000003",
    "person": "#day=2015-06-01",
    "organization": "#sel=person/p0&lang=en",
    "congress": "#view=both",
    "map": "#ego=organization/o0&sel=organization/o0",
}
_PHONE = {"map": "#view=graph"}
_SHEET = (
    "<style>body{{margin:0;padding:10px;background:#fff;display:grid;gap:10px;align-items:start;grid-template-columns:520px 520px 170px;"
    "width:1230px}}img{{width:100%;display:block;outline:1px solid #bbb}}</style>{}"
)


def main(out: Path, only: Sequence[str] = ()) -> None:
    """Write two pictures of each view, or of those in *only*, into the folder *out*."""
    from playwright.sync_api import sync_playwright

    with tempfile.TemporaryDirectory() as place, sync_playwright() as driver:
        files = _pages(Path(place))
        started = driver.chromium.launch(executable_path=str(chromium()), args=ARGUMENTS)
        for view, file in files.items():
            if only and view not in only:
                continue
            _take(started, file, "", out / f"view-{view}.webp", width=1400 if view == "article" else 1280)
            states = [("dark", "#theme=dark", 1280), ("chosen", _SELECTED[view], 1280), ("phone", _PHONE.get(view, ""), 390)]
            shots = [Path(place) / f"{view}-{name}.png" for name, _, _ in states]
            for shot, (_, hash, width) in zip(shots, states, strict=True):
                _take(started, file, hash, shot, width=width)
            sheet = Path(place) / f"{view}-sheet.html"
            sheet.write_text(_SHEET.format("".join(f'<img src="{shot.as_uri()}">' for shot in shots)), encoding="utf-8")
            _take(started, sheet, "", out / f"view-{view}-states.webp", width=1250, whole=True)
        started.close()


def _pages(folder: Path) -> dict[str, Path]:
    told = Pages(store_of(province()))
    article = Pages(store_of(SAMPLE), texts={"dai-hoi-chi-bo": article_text()})
    for view, about in FOCI.items():
        pages, chosen = (article, []) if view == "article" else (told, about)
        network = pages.network(pages.focus(chosen), title="Tỉnh Hòa Thuận (người và việc đều bịa)")
        network.write_html(str(folder / f"{view}.html"))
    write_map(1000, folder / "map.html")
    return {view: folder / f"{view}.html" for view in (*FOCI, "map")}


def _take(started: "Browser", file: Path, hash: str, out: Path, *, width: int = 1280, whole: bool = False) -> None:
    context = started.new_context(
        viewport={"width": width, "height": 100 if whole else 920 if width == 1400 else 800},
        color_scheme="light",
        reduced_motion="reduce",
        locale="vi-VN",
        offline=True,
    )
    page = context.new_page()
    page.goto(file.as_uri() + hash)
    page.wait_for_timeout(600)
    picture = page.screenshot(full_page=whole)
    out.write_bytes(picture if out.suffix == ".png" else _packed(page, picture))
    context.close()


def _packed(page: "Page", picture: bytes) -> bytes:
    """Write *picture* as WebP, a third as large, with what the browser has for that."""
    page.goto("about:blank")
    script = """async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext("2d").drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", 0.82);
    }"""
    packed = str(page.evaluate(script, "data:image/png;base64," + b64encode(picture).decode()))
    return b64decode(packed.split(",", 1)[1])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
