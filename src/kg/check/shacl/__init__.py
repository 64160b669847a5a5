"""SHACL shapes, compiled into SPARQL and run where the data are."""

from kg.check.shacl.model import Result, Shape
from kg.check.shacl.reading import read_shapes
from kg.check.shacl.validating import validate

__all__ = ["Result", "Shape", "read_shapes", "validate"]
