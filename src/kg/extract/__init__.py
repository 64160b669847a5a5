"""Find facts in an article: a deterministic grammar over the words of ``ontology/vocab/``; no model, no network."""

from kg.extract.extractor import Extractor

__all__ = ["Extractor"]
