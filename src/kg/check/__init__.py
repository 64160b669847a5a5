"""Check a store for what must not be: nodes that lack something, conflicts between sources, and statements without proof."""

from kg.check.checks import Check, Finding, check, checks, only, table
from kg.check.sentences import Sentence, sentences
from kg.check.shapes import asks, check_shapes, shape_name, shapes

__all__ = ["Check", "Finding", "Sentence", "asks", "check", "check_shapes", "checks", "only", "sentences", "shape_name", "shapes", "table"]
