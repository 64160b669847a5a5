"""From mentions to entities: who is who, which body is which, who held what and when. A pure function of a set of articles."""

from kg.resolve.compare import compare
from kg.resolve.gather import Article
from kg.resolve.resolver import resolve

__all__ = ["Article", "compare", "resolve"]
