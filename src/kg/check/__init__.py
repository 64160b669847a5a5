"""Check a store for what must not be: conflicts between sources, and statements without proof."""

from kg.check.checks import Check, Finding, Sentence, check, checks, only, table

__all__ = ["Check", "Finding", "Sentence", "check", "checks", "only", "table"]
