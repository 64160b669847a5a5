"""A browser for the page tests, and pages opened in it while everything that goes wrong is noted."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from capabilities import browser as chromium
from view.pages import SAMPLE, article_text, store_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from view.browsing import Opened

ARGUMENTS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


@pytest.fixture(scope="session")
def engine() -> "Iterator[Browser]":
    """Start Chromium once."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs browser: playwright is not installed; pip install '.[test]'")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=str(chromium()), args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture
def opened(engine: "Browser") -> "Iterator[Callable[..., Opened]]":
    """Give a function that opens a file as a reader would: ``opened(file, "#hash", width=320, dark=True, scripts=False)``."""
    from view.browsing import Opened

    with ExitStack() as stack:

        def visit(
            file: Path, hash: str = "", *, width: int = 1400, dark: bool = False, scripts: bool = True, offline: bool = True
        ) -> Opened:
            context = engine.new_context(
                viewport={"width": width, "height": 900 if width > 640 else 800},
                color_scheme="dark" if dark else "light",
                java_script_enabled=scripts,
                reduced_motion="reduce",
                offline=offline,
                locale="vi-VN",
            )
            stack.callback(context.close)
            return Opened(context.new_page(), file, hash)

        yield visit


@pytest.fixture(scope="session")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Write the five views of the invented province, each to a file named by its view."""
    from kg.view import Pages
    from view.province import FOCI, province

    folder, pages = tmp_path_factory.mktemp("views"), Pages(store_of(province()))
    for view, about in FOCI.items():
        pages.network(pages.focus(about), title="Tỉnh Hòa Thuận").write_html(str(folder / f"{view}.html"))
    return {view: folder / f"{view}.html" for view in FOCI}


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the page of the sample article."""
    from kg.view import write_page

    out = tmp_path_factory.mktemp("sample") / "page.html"
    text = {"dai-hoi-chi-bo": article_text()}
    write_page(store_of(SAMPLE), out, title="Đại hội Chi bộ Khối Nghiên cứu - Tổng hợp", texts=text)
    return out
