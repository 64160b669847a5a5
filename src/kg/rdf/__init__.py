"""From facts and entities to quads: IRIs, escaping, the five kinds of graph, TriG. Bytes in N-Quads, no graph library.

``Mapper`` writes an article's graph and the derived ones; ``trig`` rewrites N-Quads for people to read.
"""

from kg.rdf.iris import DEFAULT_BASE, Iris
from kg.rdf.mapper import Mapper
from kg.rdf.prefixed import trig
from kg.rdf.vocabulary import concepts_used

__all__ = ["DEFAULT_BASE", "Iris", "Mapper", "concepts_used", "trig"]
