"""The house stands: rooms import downward, files are short, nothing below the command line prints or looks at a clock.

The gate also runs import-linter on the same contract; this test needs nothing but Python.
"""

import ast
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from capabilities import PROJECT

SOURCE = PROJECT / "src" / "kg"
FILES = sorted(SOURCE.rglob("*.py"))
LAYERS: list[str] = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]["layers"]
RANK = {room.strip(): rank for rank, rooms in enumerate(reversed(LAYERS)) for room in rooms.split("|")}
NO_CLOCK = {"time", "random", "secrets", "socket", "http", "urllib", "requests", "uuid"}
"""Modules that bring a clock, chance or the network; ``kg.store`` may speak HTTP, with a clock that is handed in."""


def name(path: Path) -> str:
    """Give the dotted name of a source file."""
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> str:
    """Give the room of a module; ``kg`` itself is the door and no room."""
    return ".".join(module.split(".")[:2])


def imports(tree: ast.AST, module: str, *, package: bool) -> Iterator[str]:
    """Give every module that a file imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = module.split(".")[: len(module.split(".")) - node.level + package]
                base = ".".join([*above, *([base] if base else [])])
            yield from ([f"{base}.{alias.name}" for alias in node.names] if base == "kg" else [base])


def parsed(path: Path) -> ast.Module:
    """Read a source file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_room_imports_only_from_rooms_below_it(path: Path) -> None:
    """Beside rooms never import each other."""
    module = name(path)
    if module == "kg":
        return
    for imported in imports(parsed(path), module, package=path.name == "__init__.py"):
        other = room(imported)
        if imported.startswith("kg.") and other in RANK and other != room(module):
            assert RANK[other] < RANK[room(module)], f"{module} imports {imported}"


def test_every_room_is_in_the_contract() -> None:
    """A new folder needs a place in the house."""
    assert set(RANK) >= {room(name(path)) for path in FILES} - {"kg"}


@pytest.mark.parametrize("path", [p for p in FILES if room(name(p)) not in ("kg.cli", "kg.devtools")], ids=name)
def test_no_print_clock_chance_or_network_below_the_command_line(path: Path) -> None:
    """Same input, same bytes out."""
    tree = parsed(path)
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    methods = {node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)}
    assert set() == calls & {"print"} | methods & {"now", "utcnow", "today", "urandom"}
    allowed = {"http", "urllib"} if room(name(path)) == "kg.store" else set()
    brought = {
        imported.split(".")[0] for imported in imports(tree, name(path), package=path.name == "__init__.py") if imported != "urllib.parse"
    }
    assert set() == (brought & NO_CLOCK) - allowed


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_file_is_short_and_says_what_it_is_for(path: Path) -> None:
    """Under 300 lines, with a docstring and ``__all__``."""
    text = path.read_text(encoding="utf-8")
    tree = ast.parse(text)
    if not tree.body:
        return  # a room that is not furnished yet
    assert text.count("\n") < 300
    assert ast.get_docstring(tree)
    exported = any(isinstance(n, ast.Assign | ast.AnnAssign) and "__all__" in ast.unparse(n)[:8] for n in tree.body)
    assert exported or not any(isinstance(n, ast.FunctionDef | ast.ClassDef) for n in tree.body)


@pytest.mark.parametrize("path", [p for p in FILES if room(name(p)) not in ("kg.text", "kg.devtools")], ids=name)
def test_no_vietnamese_words_in_logic(path: Path) -> None:
    """Words about the world live in ontology/; docstrings may have examples."""
    tree = parsed(path)
    prose = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}
    examples = {id(k.value) for n in ast.walk(tree) if isinstance(n, ast.Call) for k in n.keywords if k.arg in ("description", "examples")}
    inside = {id(sub) for n in ast.walk(tree) if id(n) in examples for sub in ast.walk(n)}
    strings = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in prose | inside]
    assert [] == [(n.lineno, n.value) for n in strings if is_vietnamese(str(n.value))]


def is_vietnamese(text: str) -> bool:
    """Say whether *text* has a letter with a mark, or đ, as a word would."""
    words = [w for w in text.split() if len(w) > 1]
    return any("đ" in w.lower() or any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", w)) for w in words)
