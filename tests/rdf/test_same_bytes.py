"""The same input gives the same bytes in any process, whatever the seed of its hashes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_TESTS = str(Path(__file__).parents[1])
_PROGRAM = f"""
import sys; sys.path.insert(0, {_TESTS!r})
import hashlib, io
from kg.rdf import Mapper, concepts_used, trig
from kg.resolve import Article, resolve
from rdf.every_kind import every_kind
from rdf.facts import invented, sample
from rdf.words import small_vocabulary
articles = [Article(*every_kind()), Article(*sample("Ninh Thuận")), Article(*invented())]
mapper = Mapper(small_vocabulary())
pieces = [mapper.article(one.document, one.facts) for one in articles]
pieces += mapper.derived(resolve(articles, small_vocabulary())).values()
pieces.append(mapper.vocabulary(concepts_used(pieces)))
out = io.BytesIO()
trig(pieces, out)
print(hashlib.sha256(b"".join(pieces) + out.getvalue()).hexdigest())
"""


def _run(seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": seed}
    return subprocess.run([sys.executable, "-c", _PROGRAM], check=True, capture_output=True, text=True, env=environment).stdout


@pytest.mark.parametrize("seed", ["1", "20200224"])
def test_another_process_writes_the_same_bytes(seed: str) -> None:
    """N-Quads of all graphs and TriG; no set is ever written in the order of its hashes."""
    assert _run("0") == _run(seed)
