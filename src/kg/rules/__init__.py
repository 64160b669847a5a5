"""Infer what follows from what is stated; the rules are CONSTRUCT queries in ``ontology/rules/``."""

from kg.rules.infer import Rule, infer, rules

__all__ = ["Rule", "infer", "rules"]
