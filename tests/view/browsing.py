"""A page in a browser, seen as a reader sees it."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

__all__ = ["Opened"]


class Opened:
    """An open page; *problems* are console errors and exceptions, *requests* what it asked of a network."""

    def __init__(self, page: Page, file: Path, hash: str) -> None:
        self.page, self.problems, self.requests = page, list[str](), list[str]()
        page.on("console", lambda message: self.problems.append(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: self.problems.append(str(error)))
        page.on(
            "request",
            lambda request: self.requests.append(request.url) if not request.url.startswith(("file:", "data:", "blob:")) else None,
        )
        page.goto(file.as_uri() + hash)
        page.wait_for_timeout(80)
        if page.locator("html.js:not([data-view=table])").count() and not page.locator(".empty").count():
            page.wait_for_selector("html[data-drawn]", state="attached", timeout=20_000)

    def shown(self, selector: str) -> int:
        """Count the elements that can be seen."""
        return self.page.locator(selector).locator("visible=true").count()

    def text(self, selector: str) -> str:
        """Give the text of an element as it is shown."""
        return str(self.page.locator(selector).first.inner_text())

    def hash(self) -> str:
        """Give the state in the address."""
        return str(self.page.evaluate("decodeURIComponent(location.hash)"))

    def press(self, *keys: str) -> None:
        """Press keys on the graph."""
        self.page.focus("#graph")
        for key in keys:
            self.page.keyboard.press(key)

    def data(self) -> dict[str, Any]:
        """Give the data that the page was written with."""
        found: dict[str, Any] = self.page.evaluate("JSON.parse(document.getElementById('data').textContent)")
        return found

    def at(self, name: str) -> tuple[float, float]:
        """Give the point of the window where the box of *name* is drawn, as long as the whole graph fits."""
        data = self.data()
        frame = self.page.locator("#network").bounding_box()
        assert frame is not None
        left, top, right, bottom = data["world"]
        scale = min(frame["width"] / (right - left), frame["height"] / (bottom - top), 1.25)
        node = next(node for node in data["nodes"] if node["label"] == name)
        x = frame["x"] + frame["width"] / 2 + (node["x"] - (left + right) / 2) * scale
        middle = (top + bottom) / 2 + 0.3 * max(0, frame["height"] / scale - (bottom - top))  # it stands a little above the middle
        y = frame["y"] + frame["height"] / 2 + (node["y"] - middle) * scale
        return x, y

    def colours(self) -> int:
        """Count the different colours on the canvas; an empty one has one."""
        script = """() => {
          const canvas = document.querySelector('#network canvas');
          const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
          const found = new Set();
          for (let at = 0; at < data.length; at += 4) found.add(data[at] << 24 | data[at + 1] << 16 | data[at + 2] << 8 | data[at + 3]);
          return found.size;
        }"""
        return int(self.page.evaluate(script))
