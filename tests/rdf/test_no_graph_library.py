"""Mapping and resolving go through no graph library: bytes are written straight from facts."""

import subprocess
import sys
from pathlib import Path

_TESTS = str(Path(__file__).parents[1])


def test_mapping_loads_no_graph_library() -> None:
    """By the modules that are loaded, not by time."""
    code = (
        "import sys, kg.rdf, kg.resolve; from kg.model.document import Document; from rdf.words import small_vocabulary;"
        "document = Document(id='a', text='b'); kg.rdf.Mapper(small_vocabulary()).article(document, ());"
        "kg.resolve.resolve([kg.resolve.Article(document, ())], small_vocabulary());"
        "print(sorted({'rdflib', 'pyoxigraph', 'networkx', 'rich'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {_TESTS!r}); {code}"], check=True, capture_output=True, text=True
    )

    assert "[]" == done.stdout.strip()
