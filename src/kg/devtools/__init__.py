"""Generators, outside the wheel: places from a package, reference pages from the ontology."""
