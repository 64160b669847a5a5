"""Every example of a docstring, and those of the page about Python, run and give what they show."""

import doctest
import importlib
import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from capabilities import PROJECT

SOURCE = PROJECT / "src"
PAGE = PROJECT / "docs" / "how-to" / "use-from-python.md"
FLAGS = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL


def modules() -> list[str]:
    """Name the modules that have an example."""
    paths = (path for path in SOURCE.rglob("*.py") if ">>> " in path.read_text(encoding="utf-8"))
    return sorted(".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__") for path in paths)


@pytest.mark.parametrize("name", modules())
def test_the_examples_of_a_module_are_true(name: str) -> None:
    """As ``python -m doctest`` would run them."""
    done = doctest.testmod(importlib.import_module(name), optionflags=FLAGS)

    assert done.attempted > 0
    assert 0 == done.failed


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Path]:
    """A folder with the sample article, where we are."""
    shutil.copytree(PROJECT / "data" / "articles", tmp_path / "data" / "articles")
    before = Path.cwd()
    os.chdir(tmp_path)
    yield tmp_path
    os.chdir(before)


@pytest.mark.skipif(os.name == "nt", reason="needs a POSIX shell")
def test_the_page_about_python_is_true(place: Path) -> None:
    """Its blocks run one after the other, as one session."""
    blocks = re.findall(r"^```pycon\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    session = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, PAGE.name, str(PAGE), 0)
    told: list[str] = []
    done = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS, verbose=False).run(session, out=told.append)

    assert len(session.examples) > 12
    assert 0 == done.failed, "".join(told)
